package demo

// show
func shutdown() {}

func onExit(run func(func())) {
	if shutdown != nil { // a declared function is never nil: was its result meant?
		run(shutdown)
	}
}

// end
