package demo

// show
func send(try func() bool) bool {
	attempts := 0
again:
	if try() {
		return true
	}
	attempts++
	if attempts < 3 {
		goto again
	}
	return false
}

// end
