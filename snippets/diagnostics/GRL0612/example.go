package demo

import "net/http"

// show
func Status(url string) (string, error) {
	response, err := http.Get(url)
	defer response.Body.Close() // nil where there is an error
	if err != nil {
		return "", err
	}
	return response.Status, nil
}

// end
