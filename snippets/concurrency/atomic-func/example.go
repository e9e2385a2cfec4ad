package demo

import "sync/atomic"

// show
type Stats struct {
	requests int64
}

func (s *Stats) Count() int64 {
	return atomic.AddInt64(&s.requests, 1)
}

func (s *Stats) Requests() int64 {
	return s.requests // a race, and it compiles
}

// end
