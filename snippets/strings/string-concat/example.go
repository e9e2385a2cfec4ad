package demo

// show
func greeting(first, last string) string {
	name := first + " " + last
	name += "!"
	return "Hello, " + name
}

// end
