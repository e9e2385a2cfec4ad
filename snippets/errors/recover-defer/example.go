package demo

import "fmt"

// show
func safely(job func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("job panicked: %v", r)
		}
	}()
	job()
	return nil
}

// end
