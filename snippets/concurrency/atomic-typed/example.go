package demo

import "sync/atomic"

// show
type Stats struct {
	requests atomic.Int64
}

func (s *Stats) Count() int64 {
	return s.requests.Add(1)
}

// end
