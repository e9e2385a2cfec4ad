package demo

import "testing"

// show
func TestLoad(t *testing.T, load func() error) {
	done := make(chan struct{})
	go func() {
		if err := load(); err != nil {
			t.Fatal(err) // done is never closed
		}
		close(done)
	}()
	<-done
}

// end
