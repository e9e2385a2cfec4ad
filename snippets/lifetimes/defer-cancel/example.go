package demo

import "context"

// show
func firstOf(ctx context.Context, urls []string, get func(context.Context, string) string) string {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // the others stop when we return

	answers := make(chan string, len(urls))
	for _, url := range urls {
		go func() { answers <- get(ctx, url) }()
	}
	return <-answers
}

// end
