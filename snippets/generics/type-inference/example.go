package demo

import (
	"maps"
	"slices"
)

// show
func names(byID map[int]string) []string {
	return slices.Collect(maps.Values(byID))
}

var none = slices.Concat[[]string]() // nothing to infer from

// end
