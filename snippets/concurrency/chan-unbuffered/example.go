package demo

func render(name string) string { return name }

// show
func renderLater(name string) <-chan string {
	result := make(chan string)
	go func() { result <- render(name) }() // leaks if nobody receives
	return result
}

// end
