package demo

// show
func poll(done <-chan struct{}, work <-chan int) {
	for {
		select {
		case <-done:
			return
		case n := <-work:
			_ = n
		}
	}
}

func start(work <-chan int) (stop func()) {
	done := make(chan struct{})
	go poll(done, work)
	return func() { close(done) }
}

// end
