package demo

import (
	"log"
	"net/http"
	"time"
)

// show
func timed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		next.ServeHTTP(w, r)
		log.Println(r.URL.Path, time.Since(start))
	})
}

// end
