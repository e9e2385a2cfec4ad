package demo

import (
	"os"
	"path/filepath"
)

// show
func readConfig(dir string) ([]byte, error) {
	return os.ReadFile(filepath.Join(dir, "app.toml"))
}

// end
