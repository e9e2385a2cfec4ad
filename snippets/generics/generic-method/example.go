package demo

type list[T any] struct{ items []T }

// show
func (l list[T]) convert[U any](f func(T) U) list[U] { // since Go 1.27
	var out list[U]
	for _, item := range l.items {
		out.items = append(out.items, f(item))
	}
	return out
}

// end

var doubled = list[int]{[]int{1}}.convert(func(i int) string { return string(rune('a' + i)) })
