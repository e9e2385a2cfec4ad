package demo

import (
	"strconv"
	"testing"
)

// show
func TestAtoi(t *testing.T) {
	tests := []struct {
		in   string
		want int
	}{
		{"7", 7},
		{"-1", -1},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if got, _ := strconv.Atoi(tt.in); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

// end
