package demo

// show
func mask(flags, off uint32, width uint) (uint32, uint32) {
	low := uint32(1)<<width - 1 // all bits if width is 32: the shift gives 0
	return flags &^ off, ^flags & low
}

// end
