package demo

import (
	"runtime/debug"
)

// show
func setLimits() {
	debug.SetGCPercent(50)
	debug.SetMemoryLimit(512 << 20)
}

// end
