package demo

import (
	"encoding/json"
	"net/http"
)

type userStore map[string]string

// show
func (s userStore) show(w http.ResponseWriter, r *http.Request) {
	name, ok := s[r.PathValue("id")]
	if !ok {
		http.Error(w, "no such user", http.StatusNotFound)
		return // forget it, and two answers are written
	}
	json.NewEncoder(w).Encode(map[string]string{"name": name})
}

// end
