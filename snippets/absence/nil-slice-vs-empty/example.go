package demo

import "encoding/json"

// show
type Page struct {
	Rows []string `json:"rows"`
}

func encode(rows []string) ([]byte, error) {
	if rows == nil {
		rows = []string{} // or the JSON has null
	}
	return json.Marshal(Page{Rows: rows})
}

// end
