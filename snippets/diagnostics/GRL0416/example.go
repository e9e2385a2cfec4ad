package demo

import "errors"

// show
var errBusy = errors.New("busy")

func acquire(free int) error {
	if free == 0 {
		return errBusy // nobody waits and tries again
	}
	return nil
}

// end
