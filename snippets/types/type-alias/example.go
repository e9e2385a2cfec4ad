package demo

// show
type Headers = map[string][]string

type Handler[T any] = func(T) error

func count(h Headers) int { return len(h) }

// end
