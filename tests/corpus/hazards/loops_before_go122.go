//go:build go1.21

package hazards

import "testing"

// hazard: race-loop-var
func loopVar(items []string) {
	for _, item := range items {
		go func() { println(item) }()
	}
}

// hazard: range-ptr-old
func rangePointer(items []string) []*string {
	var out []*string
	for _, item := range items {
		out = append(out, &item)
	}
	return out
}

// hazard: parallel-table-test
func TestTable(t *testing.T) {
	for _, tt := range []struct{ in int }{{1}, {2}} {
		t.Run("x", func(t *testing.T) {
			t.Parallel()
			if tt.in > 2 {
				t.Error(tt.in)
			}
		})
	}
}
