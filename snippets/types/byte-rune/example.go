package demo

// show
func upper(b byte) byte {
	if 'a' <= b && b <= 'z' {
		return b - 'a' + 'A'
	}
	return b
}

func next(r rune) rune { return r + 1 }

// end
