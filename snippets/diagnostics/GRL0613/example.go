package demo

import "log"

func trace(name string) func() {
	log.Print("enter ", name)
	return func() { log.Print("leave ", name) }
}

// show
func Work() {
	defer trace("Work")() // right
	defer trace("more")   // never says "leave"
}

// end
