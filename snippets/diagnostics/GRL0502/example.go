package demo

// show
func area(width, height int32) int64 {
	return int64(width * height) // wraps around as int32
}

// end
