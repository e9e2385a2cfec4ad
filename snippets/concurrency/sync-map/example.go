package demo

import "sync"

// show
type Visits struct {
	byPath sync.Map
}

func (v *Visits) Seen(path string) bool {
	_, loaded := v.byPath.LoadOrStore(path, true)
	return loaded
}

// end
