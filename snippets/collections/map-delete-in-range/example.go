package demo

// show
func expire(deadlines map[string]int64, now int64) {
	for token, deadline := range deadlines {
		if deadline < now {
			delete(deadlines, token)
		}
	}
}

// end
