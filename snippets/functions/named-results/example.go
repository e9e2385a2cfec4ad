package demo

// show
func split(text string) (key, value string, ok bool) {
	for i := 0; i < len(text); i++ {
		if text[i] == '=' {
			key, value, ok = text[:i], text[i+1:], true
			return
		}
	}
	return
}

// end
