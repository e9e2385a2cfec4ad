package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

type row struct {
	id    int
	price float64
	tags  []string
}

func parseID(s string) (int, error) {
	id, err := strconv.Atoi(s)
	if err != nil {
		return 0, fmt.Errorf("id: %w", err)
	}
	if id <= 0 {
		return 0, fmt.Errorf("id %d is not positive", id)
	}
	return id, nil
}

func parsePrice(s string) (float64, error) {
	p, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return 0, fmt.Errorf("price: %w", err)
	}
	return p, nil
}

func parseRow(line string) (*row, error) {
	f := strings.Split(line, ",")
	if len(f) < 2 {
		return nil, errors.New("too few fields")
	}
	id, err := parseID(f[0])
	if err != nil {
		return nil, err
	}
	price, err := parsePrice(f[1])
	if err != nil {
		return nil, err
	}
	return &row{id, price, f[2:]}, nil
}

func parseAll(text string) (rows []*row, err error) {
	for n, line := range strings.Split(text, "\n") {
		r, err := parseRow(line)
		if err != nil {
			return rows, fmt.Errorf("line %d: %w", n+1, err)
		}
		rows = append(rows, r)
	}
	return rows, nil
}

func main() {
	inputs := []string{
		"1,2.50,red,big\n2,10",
		"1,2\nx,3",
		"7",
		"3,abc",
		"-4,1",
		"99999999999999999999,1",
	}
	for _, in := range inputs {
		rows, err := parseAll(in)
		total := 0.0
		for _, r := range rows {
			total += r.price
		}
		fmt.Printf("%d rows, total %.2f, err %v\n", len(rows), total, err)
		fmt.Println(errors.Is(err, strconv.ErrSyntax), errors.Is(err, strconv.ErrRange))
	}
}
