package demo

// show
func port(high, low byte) int {
	return int(high<<8) | int(low) // the high byte is gone
}

// end
