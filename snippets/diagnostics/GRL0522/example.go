//go:build go1.21

package demo

// show
func longNames(names []string) []*string {
	var kept []*string
	for _, name := range names {
		if len(name) > 8 {
			kept = append(kept, &name) // go 1.21 in go.mod: one name for all
		}
	}
	return kept
}

// end
