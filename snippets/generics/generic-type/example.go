package demo

// show
type set[T comparable] map[T]struct{}

func (s set[T]) add(v T) { s[v] = struct{}{} }

func (s set[T]) has(v T) bool {
	_, ok := s[v]
	return ok
}

// end

var seen = set[string]{}

func visit(page string) bool {
	defer seen.add(page)
	return seen.has(page)
}
