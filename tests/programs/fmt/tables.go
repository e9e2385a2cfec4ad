package main

import (
	"fmt"
	"os"
	"strings"
)

type Product struct {
	SKU   string
	Name  string
	Price float64
	Stock int
}

func rule(widths ...int) string {
	parts := make([]string, len(widths))
	for i, w := range widths {
		parts[i] = strings.Repeat("-", w+2)
	}
	return "+" + strings.Join(parts, "+") + "+"
}

func money(cents int) string {
	sign := ""
	if cents < 0 {
		sign, cents = "-", -cents
	}
	return fmt.Sprintf("%s$%s.%02d", sign, commas(cents/100), cents%100)
}

func commas(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func main() {
	products := []Product{
		{"A-1", "Widget", 4.5, 120},
		{"B-22", "Large gadget", 1299.999, 3},
		{"C-333", "Café set", 20, 0},
	}
	line := rule(6, 14, 10, 5)
	fmt.Println(line)
	fmt.Printf("| %-6s | %-14s | %10s | %5s |\n", "SKU", "Name", "Price", "Qty")
	fmt.Println(line)
	total := 0.0
	for _, p := range products {
		fmt.Fprintf(os.Stdout, "| %-6s | %-14s | %10.2f | %5d |\n", p.SKU, p.Name, p.Price, p.Stock)
		total += p.Price * float64(p.Stock)
	}
	fmt.Println(line)
	fmt.Printf("%*s%.2f\n", 12, "total ", total)

	for _, c := range []int{0, 5, 99, 100, 123456789, -100050} {
		fmt.Println(money(c))
	}
	for i := 1; i <= 5; i++ {
		for j := 1; j <= 5; j++ {
			fmt.Printf("%4d", i*j)
		}
		fmt.Println()
	}
	for i, pct := range []float64{0.125, 0.5, 1} {
		bar := strings.Repeat("█", int(pct*10))
		fmt.Printf("%d [%-10s] %5.1f%%\n", i, bar, pct*100)
	}
}
