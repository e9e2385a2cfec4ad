package demo

func slow(id int) string { return "" }

// show
func load(id int) <-chan string {
	res := make(chan string, 1) // room for one: the goroutine never hangs
	go func() { res <- slow(id) }()
	return res
}

// end
