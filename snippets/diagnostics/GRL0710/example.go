package demo

type store struct{ items []string }

type cachedStore struct{ inner store }

func (s store) Len() int { return len(s.items) }

// show
func (c cachedStore) Len() int {
	return c.Len() // meant: c.inner.Len()
}

// end
