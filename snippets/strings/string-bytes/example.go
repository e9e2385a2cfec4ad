package demo

import "os"

func send(data []byte) {}

// show
func readName(path string) (string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	send([]byte("read " + path))
	return string(data), nil
}

// end
