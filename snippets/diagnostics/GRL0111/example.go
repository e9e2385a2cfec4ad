package demo

import "context"

// show
func load(ctx context.Context, id int) (int, error) {
	return id, ctx.Err()
}

func warmUp() (int, error) {
	return load(nil, 1) // panics in load: context.TODO() would do
}

// end
