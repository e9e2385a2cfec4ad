package demo

import "runtime"

func free(handle int) {}

// show
type Texture struct{ handle int }

func Load(handle int) *Texture {
	t := &Texture{handle}
	runtime.AddCleanup(t, free, handle) // some time, or never
	return t
}

// end
