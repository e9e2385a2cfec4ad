package demo

import (
	"context"

	"golang.org/x/sync/errgroup"
)

func fetch(ctx context.Context, url string) (string, error) { return "", nil }

// show
func fetchAll(ctx context.Context, urls []string) ([]string, error) {
	pages := make([]string, len(urls))
	g, ctx := errgroup.WithContext(ctx)
	for i, url := range urls {
		g.Go(func() error {
			page, err := fetch(ctx, url)
			pages[i] = page
			return err
		})
	}
	return pages, g.Wait()
}

// end
