package demo

import (
	"fmt"
	"net/http"
)

// show
func greet(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if name == "" {
		http.Error(w, "name is missing", http.StatusBadRequest)
	}
	fmt.Fprintf(w, "hello %s", name) // written as well
}

// end
