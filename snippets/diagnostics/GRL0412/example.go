package demo

// show
func run(work func()) {
	defer recover() // stops nothing
	work()
}

// end
