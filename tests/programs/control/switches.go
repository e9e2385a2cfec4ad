package main

import "fmt"

func grade(score int) string {
	switch {
	case score >= 90:
		return "A"
	case score >= 80:
		return "B"
	case score >= 70, score == 69:
		return "C"
	}
	return "F"
}

func levels(n int) (out []string) {
	switch n {
	case 3:
		out = append(out, "three")
		fallthrough
	case 2:
		out = append(out, "two")
		fallthrough
	case 1:
		out = append(out, "one")
	case 0:
		out = append(out, "zero")
	default:
		out = append(out, "many")
		fallthrough
	case -1:
		out = append(out, "tail")
	}
	return
}

func kind(r rune) string {
	switch r {
	case 'a', 'e', 'i', 'o', 'u':
		return "vowel"
	case ' ', '\t':
		return "space"
	}
	switch {
	case '0' <= r && r <= '9':
		return "digit"
	case r > 127:
		return "wide"
	}
	return "other"
}

func calls(s *[]string, name string, v int) int {
	*s = append(*s, name)
	return v
}

func daysIn(month, year int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		switch leap := year%4 == 0 && (year%100 != 0 || year%400 == 0); leap {
		case true:
			return 29
		default:
			return 28
		}
	default:
		return 31
	}
}

func main() {
	for _, s := range []int{95, 80, 69, 68} {
		fmt.Print(grade(s), " ")
	}
	fmt.Println()
	for n := -1; n <= 4; n++ {
		fmt.Println(n, levels(n))
	}
	for _, r := range "ab 7é" {
		fmt.Print(kind(r), ",")
	}
	fmt.Println()
	var order []string
	switch x := calls(&order, "tag", 2); x {
	case calls(&order, "one", 1), calls(&order, "two", 2), calls(&order, "three", 3):
		fmt.Println("matched", x)
	case calls(&order, "never", 2):
		fmt.Println("never")
	}
	fmt.Println(order)
	fmt.Println(daysIn(2, 1900), daysIn(2, 2000), daysIn(2, 2023), daysIn(9, 2024), daysIn(12, 1))
	switch y := any(order).(type) {
	case []int:
		fmt.Println("ints", len(y))
	case []string:
		fmt.Println("strings", len(y))
	}
	switch {
	}
}
