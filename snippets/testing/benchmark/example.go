package demo

import (
	"strings"
	"testing"
)

// show
func BenchmarkUpper(b *testing.B) {
	for b.Loop() {
		strings.ToUpper("the quick brown fox")
	}
}

// end
