package demo

// show
func wait(done chan struct{}) { <-done }

func signal(done chan struct{}) { done <- struct{}{} }

// end
