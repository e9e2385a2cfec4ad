package demo

import "encoding/json"

type Account struct{ ID int }

type Transfer struct {
	From *Account `json:"from"`
}

// show
func source(body []byte) (int, error) {
	var transfer Transfer
	if err := json.Unmarshal(body, &transfer); err != nil {
		return 0, err
	}
	return transfer.From.ID, nil // {} decodes without an error
}

// end
