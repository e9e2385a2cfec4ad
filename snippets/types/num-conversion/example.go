package demo

// show
func pack(size int, count uint8) (uint16, int64) {
	length := uint16(size) // 70000 becomes 4464
	total := int64(count) * 8
	return length, total
}

// end
