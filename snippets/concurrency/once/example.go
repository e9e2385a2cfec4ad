package demo

import (
	"regexp"
	"sync"
)

// show
var version = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^v\d+\.\d+$`)
})

func isVersion(text string) bool {
	return version().MatchString(text)
}

// end
