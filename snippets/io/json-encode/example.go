package demo

import "encoding/json"

// show
type User struct {
	Name  string `json:"name"`
	Email string `json:"email,omitempty"`
}

func encode(u User) ([]byte, error) {
	return json.Marshal(u)
}

// end
