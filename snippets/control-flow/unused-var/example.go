package demo

// show
func parse(text string) int {
	size := len(text)
	debug := text + "!"
	_ = debug // keeps the compiler quiet
	return size
}

// end
