package main

import "fmt"

func pascal(n int) [][]int {
	rows := make([][]int, 0, n)
	for i := 0; i < n; i++ {
		row := make([]int, i+1)
		row[0], row[i] = 1, 1
		for j := 1; j < i; j++ {
			prev := rows[i-1]
			row[j] = prev[j-1] + prev[j]
		}
		rows = append(rows, row)
	}
	return rows
}

func nextRow(row []int) []int {
	out := []int{1}
	for i := range row[1:] {
		out = append(out, row[i]+row[i+1])
	}
	return append(out, 1)
}

// maxPath gives the best sum from top to bottom; it works on a copy.
func maxPath(tri [][]int) int {
	best := make([]int, len(tri[len(tri)-1]))
	copy(best, tri[len(tri)-1])
	for r := len(tri) - 2; r >= 0; r-- {
		for c, v := range tri[r] {
			best[c] = v + max(best[c], best[c+1])
		}
	}
	return best[0]
}

func main() {
	tri := pascal(8)
	for i, row := range tri {
		fmt.Printf("%*s", (len(tri)-i)*2, "")
		for _, v := range row {
			fmt.Printf("%4d", v)
		}
		fmt.Println()
	}
	row := []int{1}
	for len(row) < 6 {
		row = nextRow(row)
	}
	fmt.Println(row)

	tree := [][]int{{75}, {95, 64}, {17, 47, 82}, {18, 35, 87, 10}}
	fmt.Println(maxPath(tree), tree[3])

	for _, r := range pascal(16) {
		line := make([]byte, 0, 32)
		for _, v := range r {
			if v%2 == 1 {
				line = append(line, '*', ' ')
			} else {
				line = append(line, ' ', ' ')
			}
		}
		fmt.Printf("%*s%s\n", 16-len(r), "", string(line[:len(line)-1]))
	}
}
