package demo

// show
func first(names []string) string {
	if len(names) == 0 {
		return ""
	}
	//gorustlens:ignore GRL0001 names is never empty here
	return names[0]
}

// end
