package demo

import "net/http"

// show
func handle(w http.ResponseWriter, r *http.Request) {
	go func() {
		record(r.URL.Path) // a panic here ends the server
	}()
}

func record(path string) {}

// end
