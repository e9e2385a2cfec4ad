package demo

import "testing"

// show
func TestUpper(t *testing.T) {
	t.Parallel()
	if got := len("abc"); got != 3 {
		t.Errorf("got %d", got)
	}
}

// end
