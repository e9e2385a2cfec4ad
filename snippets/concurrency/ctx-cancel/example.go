package demo

import "context"

func ask(ctx context.Context, server string, answers chan<- string) {}

// show
func fastest(ctx context.Context, servers []string) string {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // stops the slower ones
	answers := make(chan string, len(servers))
	for _, server := range servers {
		go ask(ctx, server, answers)
	}
	return <-answers
}

// end
