package demo

import (
	"os"
	"testing"
)

// show
func TestRegion(t *testing.T) {
	t.Parallel()
	os.Setenv("REGION", "eu") // for all tests
	if region := os.Getenv("REGION"); region != "eu" {
		t.Errorf("got %s", region)
	}
}

// end
