package main

import (
	"fmt"
	"strings"
)

type Weekday int

const (
	Monday Weekday = iota + 1
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
	Sunday
)

var names = map[Weekday]string{
	Monday: "Monday", Tuesday: "Tuesday", Wednesday: "Wednesday", Thursday: "Thursday",
	Friday: "Friday", Saturday: "Saturday", Sunday: "Sunday",
}

func (d Weekday) String() string {
	if n, ok := names[d]; ok {
		return n
	}
	return fmt.Sprintf("Weekday(%d)", int(d))
}

func (d Weekday) Weekend() bool { return d == Saturday || d == Sunday }

func (d Weekday) Add(n int) Weekday {
	return Weekday((int(d)-1+n%7+7)%7 + 1)
}

func Parse(s string) (Weekday, error) {
	for d := Monday; d <= Sunday; d++ {
		if strings.EqualFold(d.String(), s) || strings.EqualFold(d.String()[:3], s) {
			return d, nil
		}
	}
	return 0, fmt.Errorf("not a weekday: %q", s)
}

type Shift struct {
	Day  Weekday
	Name string
}

func plan(d Weekday) string {
	switch d {
	case Monday, Tuesday, Wednesday, Thursday:
		return "work"
	case Friday:
		return "work till noon"
	default:
		if d.Weekend() {
			return "rest"
		}
	}
	return "unknown"
}

func main() {
	for d := Monday; d <= Sunday; d += 2 {
		fmt.Printf("%d %v %s %-10s| %s\n", d, d, d, d, plan(d))
	}
	fmt.Println(Saturday.Add(3), Monday.Add(-1), Weekday(0), plan(42))
	for _, s := range []string{"fri", "SUNDAY", "noday"} {
		d, err := Parse(s)
		fmt.Println(d, err)
	}
	rota := map[Weekday][]Shift{}
	for i, n := range []string{"ann", "bob", "cid"} {
		d := Monday.Add(i * 3)
		rota[d] = append(rota[d], Shift{d, n})
	}
	fmt.Println(rota)
	fmt.Printf("%v %+v %T %q\n", Shift{Day: Friday}, Shift{Sunday, "x"}, Monday, Tuesday)
	fmt.Println(len(names), Sunday-Monday, Monday < Friday)
}
