package demo

import "encoding/json"

// show
func status(name string, up bool) ([]byte, error) {
	return json.Marshal(struct {
		Name string `json:"name"`
		Up   bool   `json:"up"`
	}{name, up})
}

// end
