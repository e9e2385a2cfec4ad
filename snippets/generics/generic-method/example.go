package demo

type list[T any] struct{ items []T }

// show
func convert[T, U any](l list[T], f func(T) U) list[U] { // a method only since Go 1.27
	var out list[U]
	for _, item := range l.items {
		out.items = append(out.items, f(item))
	}
	return out
}

// end

var doubled = convert(list[int]{[]int{1}}, func(i int) string { return string(rune('a' + i)) })
