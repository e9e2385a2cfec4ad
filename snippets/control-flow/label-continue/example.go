package demo

// show
func primes(n int) (list []int) {
candidates:
	for i := 2; i < n; i++ {
		for _, p := range list {
			if i%p == 0 {
				continue candidates
			}
		}
		list = append(list, i)
	}
	return list
}

// end
