package demo

// show
type Stats struct {
	counts map[string]int
}

func (s *Stats) Add(word string) {
	s.counts[word]++ // panics for the zero Stats{}
}

// end
