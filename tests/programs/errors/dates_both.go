package main

import (
	"fmt"
	"os"
	"strconv"
)

type Date struct{ Year, Month, Day int }

type RangeError struct {
	Name     string
	Val      int
	Min, Max int
}

func (r *RangeError) Error() string {
	return fmt.Sprintf("%s %d not in [%d, %d]", r.Name, r.Val, r.Min, r.Max)
}

func inRange(name string, v, min, max int) error {
	if v < min || v > max {
		return &RangeError{name, v, min, max}
	}
	return nil
}

func leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func daysIn(y, m int) int {
	switch m {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if leap(y) {
			return 29
		}
		return 28
	}
	return 31
}

func ParseDate(s string) (d Date, err error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return d, fmt.Errorf("bad format: %q", s)
	}
	if d.Year, err = strconv.Atoi(s[:4]); err != nil {
		return Date{}, fmt.Errorf("year: %w", err)
	}
	if d.Month, err = strconv.Atoi(s[5:7]); err != nil {
		return Date{}, fmt.Errorf("month: %w", err)
	}
	if d.Day, err = strconv.Atoi(s[8:]); err != nil {
		return Date{}, fmt.Errorf("day: %w", err)
	}
	for _, c := range []struct {
		name        string
		v, min, max int
	}{{"month", d.Month, 1, 12}, {"day", d.Day, 1, daysIn(d.Year, d.Month)}} {
		if err = inRange(c.name, c.v, c.min, c.max); err != nil {
			return
		}
	}
	return
}

func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

func (d Date) Next() Date {
	d.Day++
	if d.Day > daysIn(d.Year, d.Month) {
		d.Day = 1
		d.Month++
		if d.Month > 12 {
			d.Month = 1
			d.Year++
		}
	}
	return d
}

func main() {
	ok := 0
	for _, s := range []string{"2024-02-28", "2023-02-29", "1999-12-31", "20240101", "2024-1x-01", "2024-13-01"} {
		d, err := ParseDate(s)
		if err != nil {
			fmt.Println("error:", err)
			continue
		}
		ok++
		fmt.Println(d, "->", d.Next())
	}
	if ok != 2 {
		os.Exit(3)
	}
	d, err := ParseDate("2024-02-31")
	fmt.Println(d.Day, err)
}
