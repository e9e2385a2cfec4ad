package demo

import (
	"fmt"
	"net/http"
)

// show
func serve() error {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /users/{id}", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "user %s", r.PathValue("id"))
	})
	return http.ListenAndServe(":8080", mux)
}

// end
