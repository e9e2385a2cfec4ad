package demo

import (
	"net/http"
	"os"
)

// show
func show(w http.ResponseWriter, r *http.Request) {
	data, err := os.ReadFile("page.html")
	if err != nil {
		http.Error(w, "no page", http.StatusInternalServerError)
		return // forgotten, the handler goes on
	}
	w.Write(data)
}

// end
