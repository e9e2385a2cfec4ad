package demo

import "sync/atomic"

// show
type Stats struct{ requests int64 }

func (s *Stats) Seen() { atomic.AddInt64(&s.requests, 1) }

func (s *Stats) Restart() {
	s.requests = 0 // not atomic
}

// end
