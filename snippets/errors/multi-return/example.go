package demo

import (
	"fmt"
	"strconv"
	"strings"
)

// show
func splitHostPort(address string) (string, int, error) {
	host, text, found := strings.Cut(address, ":")
	if !found {
		return "", 0, fmt.Errorf("no port in %q", address)
	}
	port, err := strconv.Atoi(text)
	if err != nil {
		return "", 0, err
	}
	return host, port, nil
}

// end
