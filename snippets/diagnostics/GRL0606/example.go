package demo

import (
	"context"
	"net/http"
)

// show
func Ping(ctx context.Context, url string) (*http.Response, error) {
	request, err := http.NewRequest(http.MethodGet, url, nil) // ctx is left behind
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(request)
}

// end
