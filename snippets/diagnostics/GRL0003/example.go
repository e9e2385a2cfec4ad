package demo

import (
	"encoding/json"
	"os"
)

type Config struct{ Port int }

// show
func save(path string, config Config) {
	data, err := json.Marshal(config)
	if err != nil {
		return
	}
	os.WriteFile(path, data, 0o600) // a full disk goes unnoticed
}

// end
