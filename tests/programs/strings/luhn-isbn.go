package main

import (
	"fmt"
	"strings"
	"unicode"
)

func luhn(id string) bool {
	id = strings.ReplaceAll(id, " ", "")
	if len(id) < 2 {
		return false
	}
	sum := 0
	for i, r := range id {
		if !unicode.IsDigit(r) {
			return false
		}
		d := int(r - '0')
		if (len(id)-i)%2 == 0 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

func isbn10(s string) (valid bool) {
	pos, sum := 10, 0
	for _, r := range s {
		switch {
		case r == '-':
			continue
		case r == 'X' && pos == 1:
			sum += 10
		case '0' <= r && r <= '9':
			sum += int(r-'0') * pos
		default:
			return
		}
		pos--
	}
	valid = pos == 0 && sum%11 == 0
	return
}

func ean13(code string) byte {
	sum := 0
	for i := range 12 {
		digit := int(code[i] - '0')
		if i%2 == 1 {
			digit *= 3
		}
		sum += digit
	}
	return byte('0' + (10-sum%10)%10)
}

func main() {
	cards := []string{"4539 3195 0343 6467", "8273 1232 7352 0569", "0", " 0", "059a", "055 444 285"}
	for _, c := range cards {
		fmt.Printf("%q: %v\n", c, luhn(c))
	}
	for _, c := range []string{"3-598-21508-8", "3-598-21507-X", "3-598-21508-9", "3-598-2X507-9", ""} {
		fmt.Printf("%-14s %v\n", c, isbn10(c))
	}
	fmt.Printf("%c %s\n", ean13("978030640615"), string(ean13("400638133393")))
}
