package demo

// show
func count(to int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := range to {
			out <- i // hangs for ever if nobody receives
		}
	}()
	return out
}

// end
