package demo

import "encoding/json"

// show
type order struct {
	ID    string   `json:"id"`
	Items []string `json:"items"`
}

func parseOrder(data []byte) (*order, error) {
	var o order
	if err := json.Unmarshal(data, &o); err != nil {
		return nil, err
	}
	return &o, nil // "id" may have been missing
}

// end
