package demo

import (
	"net/http"
)

// show
func status(url string) (string, error) {
	response, err := http.Get(url)
	defer response.Body.Close() // nil where the call failed
	if err != nil {
		return "", err
	}
	return response.Status, nil
}

// end
