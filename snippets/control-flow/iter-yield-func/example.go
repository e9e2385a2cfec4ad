package demo

import "iter"

// show
type Ring struct{ items []string }

func (r *Ring) All() iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i, item := range r.items {
			if !yield(i, item) {
				return
			}
		}
	}
}

// end
