package demo

import (
	"strconv"
	"testing"
)

// show
func TestAtoi(t *testing.T) {
	t.Run("negative", func(t *testing.T) {
		if n, err := strconv.Atoi("-7"); err != nil || n != -7 {
			t.Errorf("got %d, %v", n, err)
		}
	})
}

// end
