package main

import (
	"fmt"
	"sort"
)

type session struct {
	user    string
	expires int
}

func expire(all map[int]session, now int) (removed []string) {
	for id, s := range all {
		if s.expires <= now {
			removed = append(removed, s.user)
			delete(all, id)
		}
	}
	sort.Strings(removed)
	return removed
}

func invert(m map[string]int) map[int][]string {
	inv := make(map[int][]string)
	for k, v := range m {
		inv[v] = append(inv[v], k)
	}
	for _, ks := range inv {
		sort.Strings(ks)
	}
	return inv
}

func main() {
	sessions := map[int]session{
		1: {"ann", 10}, 2: {"bob", 20}, 3: {"cid", 30}, 4: {"dee", 15},
	}
	fmt.Println(expire(sessions, 15), len(sessions))
	fmt.Println(sessions)
	fmt.Println(expire(sessions, 15) == nil)

	// A struct in a map is replaced, not changed in place.
	s := sessions[2]
	s.expires = 99
	fmt.Println(sessions[2].expires)
	sessions[2] = s
	fmt.Println(sessions[2])

	scores := map[string]int{"a": 1, "b": 2, "c": 1, "d": 3}
	fmt.Println(invert(scores))

	for k := range scores {
		scores[k] *= 10
	}
	fmt.Println(scores)

	total := 0
	for _, v := range scores {
		if v == 20 {
			continue
		}
		total += v
	}
	fmt.Println(total)

	numbers := map[int]bool{}
	for i := 2; i <= 50; i++ {
		numbers[i] = true
	}
	for p := 2; p <= 50; p++ {
		if numbers[p] {
			for m := 2 * p; m <= 50; m += p {
				delete(numbers, m)
			}
		}
	}
	fmt.Println(len(numbers), numbers[47], numbers[49])
}
