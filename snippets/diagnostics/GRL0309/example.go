package demo

// show
func Produce(n int) <-chan int {
	out := make(chan int, 1)
	defer close(out)
	if n == 0 {
		close(out) // and again on the way out
		return out
	}
	out <- n
	return out
}

// end
