package demo

import "math/cmplx"

// show
func escapes(c complex128) bool {
	z := complex(0, 0)
	for range 50 {
		z = z*z + c
		if cmplx.Abs(z) > 2 {
			return true
		}
	}
	return real(z) > 2
}

// end
