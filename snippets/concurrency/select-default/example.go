package demo

// show
func offer(events chan<- string, event string) bool {
	select {
	case events <- event:
		return true
	default:
		return false // full: drop it
	}
}

// end
