package main

import "fmt"

const minutesPerDay = 24 * 60

// Clock counts minutes since midnight; equal times compare equal.
type Clock struct{ minutes int }

func New(h, m int) Clock {
	total := (h*60 + m) % minutesPerDay
	if total < 0 {
		total += minutesPerDay
	}
	return Clock{total}
}

func (c Clock) Add(m int) Clock      { return New(0, c.minutes+m) }
func (c Clock) Subtract(m int) Clock { return c.Add(-m) }
func (c Clock) String() string       { return fmt.Sprintf("%02d:%02d", c.minutes/60, c.minutes%60) }

func (c Clock) Before(o Clock) bool { return c.minutes < o.minutes }

type Alarm struct {
	At     Clock
	Label  string
	Repeat [7]bool
}

func main() {
	tests := []struct{ h, m int }{{8, 0}, {24, 0}, {25, 160}, {-1, 15}, {-25, -160}, {201, 3001}, {0, -40}}
	for _, t := range tests {
		fmt.Printf("New(%d, %d) = %v\n", t.h, t.m, New(t.h, t.m))
	}
	c := New(10, 3)
	fmt.Println(c.Add(-70), c.Subtract(90), c, c.Add(3000))
	fmt.Println(New(15, 37) == New(39, 37), New(1, 2) == New(1, 3), New(0, 1).Before(c))

	alarms := map[Clock][]Alarm{}
	for i, l := range []string{"wake", "tea", "snooze"} {
		a := Alarm{At: New(7, i%2*30), Label: l}
		a.Repeat[i] = true
		alarms[a.At] = append(alarms[a.At], a)
	}
	fmt.Println(len(alarms))
	for _, at := range []Clock{New(7, 0), New(31, 30)} {
		for _, a := range alarms[at] {
			fmt.Println(at, a.Label, a.Repeat)
		}
	}
	var zero Clock
	fmt.Println(zero, []Clock{c, zero}, alarms[New(7, 30)])
}
