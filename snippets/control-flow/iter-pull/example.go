package demo

import "iter"

// show
func pairs(a, b iter.Seq[int], visit func(int, int)) {
	nextA, stopA := iter.Pull(a)
	defer stopA()
	nextB, stopB := iter.Pull(b)
	defer stopB()
	for {
		x, okX := nextA()
		y, okY := nextB()
		if !okX || !okY {
			return
		}
		visit(x, y)
	}
}

// end
