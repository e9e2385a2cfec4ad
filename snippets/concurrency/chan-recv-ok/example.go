package demo

import "errors"

// show
func next(queue <-chan int) (int, error) {
	n, ok := <-queue
	if !ok {
		return 0, errors.New("the queue is closed")
	}
	return n * 2, nil
}

// end
