package demo

import "net/http"

func traced() (*http.Client, error) { return http.DefaultClient, nil }

// show
func connect(trace bool) (*http.Client, error) {
	var client *http.Client
	if trace {
		client, err := traced() // a new client
		if err != nil {
			return client, err
		}
	}
	return client, nil // always nil
}

// end
