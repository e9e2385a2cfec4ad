package demo

import (
	"strconv"
	"testing"
)

// show
func FuzzAtoi(f *testing.F) {
	f.Add("42")
	f.Fuzz(func(t *testing.T, text string) {
		if n, err := strconv.Atoi(text); err == nil && strconv.Itoa(n) == "" {
			t.Errorf("%q gives nothing", text)
		}
	})
}

// end
