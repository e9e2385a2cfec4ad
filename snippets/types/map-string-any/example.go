package demo

import "encoding/json"

// show
func nameIn(data []byte) (string, error) {
	var body map[string]any
	if err := json.Unmarshal(data, &body); err != nil {
		return "", err
	}
	name, _ := body["name"].(string)
	return name, nil
}

// end
