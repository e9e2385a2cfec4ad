package demo

import "log"

// show
type worker struct {
	*log.Logger // every method of the logger is now the worker's
	name        string
}

func (w worker) run() {
	w.Printf("%s starts", w.name)
}

// end
