package demo

import "log"

func run() error { return nil }

// show
func job() {
	var status string
	defer log.Println("job:", status) // always empty
	if err := run(); err != nil {
		status = "failed"
		return
	}
	status = "done"
}

// end
