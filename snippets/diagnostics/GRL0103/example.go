package demo

// show
func firstLine(read func() string) string {
	var lines chan string
	go func() { lines <- read() }()
	return <-lines // nobody can ever send on it
}

// end
