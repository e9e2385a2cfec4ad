package demo

import "time"

// show
type Session struct {
	Expires time.Time // zero: never
}

func (s Session) Valid(now time.Time) bool {
	return s.Expires.IsZero() || now.Before(s.Expires)
}

// end
