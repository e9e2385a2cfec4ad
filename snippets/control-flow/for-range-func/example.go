package demo

import "iter"

// show
func sum(seq iter.Seq[int]) (total int) {
	for n := range seq {
		if n < 0 {
			break
		}
		total += n
	}
	return total
}

// end
