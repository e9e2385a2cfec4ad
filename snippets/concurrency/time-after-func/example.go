package demo

import "time"

// show
func expireLater(d time.Duration, expire func()) *time.Timer {
	return time.AfterFunc(d, expire)
}

// end
