package demo

// show
func status(code int) string {
	switch code {
	case 200:
		return "ok"
	case 301, 302:
		return "moved"
	}
	return "other"
}

// end
