package demo

// show
func second(fields []string) string {
	if len(fields) < 2 {
		return ""
	}
	return fields[1]
}

// end
