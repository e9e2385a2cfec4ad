package demo

import "strings"

// show
func retry(err error) bool {
	return strings.Contains(err.Error(), "timeout") ||
		strings.HasSuffix(err.Error(), "connection reset by peer")
}

// end
