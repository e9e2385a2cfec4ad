package demo

// show
func merge(left, right <-chan string, stop <-chan struct{}, out chan<- string) {
	for {
		select {
		case line := <-left:
			out <- line
		case line := <-right:
			out <- line
		case <-stop:
			return
		}
	}
}

// end
