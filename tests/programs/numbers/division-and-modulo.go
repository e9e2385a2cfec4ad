package main

import "fmt"

// floorDiv rounds toward negative infinity, unlike the / operator.
func floorDiv(a, b int) int {
	q := a / b
	if (a%b != 0) && ((a < 0) != (b < 0)) {
		q--
	}
	return q
}

func mod(a, m int) int {
	return ((a % m) + m) % m
}

func main() {
	pairs := [][2]int{{7, 3}, {-7, 3}, {7, -3}, {-7, -3}, {6, 3}, {-6, 3}, {0, 5}}
	fmt.Println("   a   b   /   %  fl mod")
	for _, p := range pairs {
		a, b := p[0], p[1]
		fmt.Printf("%4d%4d%4d%4d%4d", a, b, a/b, a%b, floorDiv(a, b))
		if b > 0 {
			fmt.Printf("%4d", mod(a, b))
		}
		fmt.Println()
	}

	fmt.Println(-5>>1, -5/2, uint8(251)>>1, -1>>10)

	// A ring of seven days walked backwards.
	days := [...]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
	for off := -9; off <= 9; off += 3 {
		fmt.Print(days[mod(off, len(days))], " ")
	}
	fmt.Println()

	fmt.Println(7.0/2, 7/2, 7/2.0, float64(7)/2, 7/2*2.0)
	hours, minutes := 500/60, 500%60
	fmt.Printf("%dh%02dm\n", hours, minutes)
}
