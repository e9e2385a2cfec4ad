package demo

func handle(line string) {}

// show
func process(lines []string) {
	queue := make(chan string, 16)
	go func() {
		for _, line := range lines {
			queue <- line
		}
		close(queue)
	}()
	for line := range queue {
		handle(line)
	}
}

// end
