package demo

import "context"

// show
func serve(ctx context.Context, jobs <-chan func()) {
	for {
		select {
		case job := <-jobs:
			job()
		case <-ctx.Done():
			break // leaves the select, the loop spins
		}
	}
}

// end
