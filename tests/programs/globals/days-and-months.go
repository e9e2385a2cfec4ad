package main

import "fmt"

var monthNames = []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
var monthDays = [12]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
var weekdays = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

// cumulative[i] is the number of days before month i in a common year.
var cumulative = func() (c [13]int) {
	for i, d := range monthDays {
		c[i+1] = c[i] + d
	}
	return
}()

type Date struct{ Year, Month, Day int }

func leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func daysIn(y, m int) int {
	if m == 2 && leap(y) {
		return 29
	}
	return monthDays[m-1]
}

func (d Date) DayOfYear() int {
	n := cumulative[d.Month-1] + d.Day
	if d.Month > 2 && leap(d.Year) {
		n++
	}
	return n
}

// Days counts from 0001-01-01.
func (d Date) Days() int {
	y := d.Year - 1
	return y*365 + y/4 - y/100 + y/400 + d.DayOfYear() - 1
}

func (d Date) Weekday() string { return weekdays[(d.Days()+1)%7] }

func (d Date) Next() Date {
	d.Day++
	if d.Day > daysIn(d.Year, d.Month) {
		d.Day = 1
		if d.Month++; d.Month > 12 {
			d.Month = 1
			d.Year++
		}
	}
	return d
}

func (d Date) String() string {
	return fmt.Sprintf("%s %2d, %04d", monthNames[d.Month-1], d.Day, d.Year)
}

func calendar(y, m int) {
	fmt.Printf("%8s %d\nSu Mo Tu We Th Fr Sa\n", monthNames[m-1], y)
	first := Date{y, m, 1}
	col := (first.Days() + 1) % 7
	fmt.Printf("%*s", col*3, "")
	for d := 1; d <= daysIn(y, m); d++ {
		fmt.Printf("%2d", d)
		if col = (col + 1) % 7; col == 0 {
			fmt.Println()
		} else if d < daysIn(y, m) {
			fmt.Print(" ")
		}
	}
	if col != 0 {
		fmt.Println()
	}
}

func main() {
	moon := Date{1969, 7, 20}
	fmt.Println(moon, moon.Weekday(), moon.DayOfYear())
	fmt.Println(Date{2000, 1, 1}.Days()-moon.Days(), Date{2024, 12, 31}.DayOfYear())
	fmt.Println(Date{2024, 2, 28}.Next(), Date{2023, 2, 28}.Next(), Date{1999, 12, 31}.Next())
	count := 0
	for y := 1990; y <= 2010; y++ {
		for m := 1; m <= 12; m++ {
			if (Date{y, m, 13}).Weekday() == "Friday" {
				count++
			}
		}
	}
	fmt.Println("Friday 13ths:", count)
	calendar(2024, 2)
	calendar(2026, 5)
}
