package demo

import (
	"strconv"
	"testing"
)

// show
func TestPort(t *testing.T) {
	port, err := strconv.Atoi("8080")
	if err != nil {
		t.Fatalf("parse: %v", err)
	}
	if port != 8080 {
		t.Errorf("got %d, want 8080", port)
	}
}

// end
