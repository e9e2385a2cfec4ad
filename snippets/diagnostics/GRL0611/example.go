package demo

import "net/http"

// show
func Fetch(url string) (*http.Response, error) {
	return http.Get(url) // may wait for ever
}

// end
