package main

import (
	"fmt"
	"time"
)

type task struct {
	name string
	cost time.Duration
}

func human(d time.Duration) string {
	d = d.Round(time.Second)
	h := d / time.Hour
	d -= h * time.Hour
	m := d / time.Minute
	d -= m * time.Minute
	s := d / time.Second
	return fmt.Sprintf("%02d:%02d:%02d", h, m, s)
}

func main() {
	tasks := []task{
		{"build", 90 * time.Second},
		{"test", 2*time.Hour + 3*time.Minute + 4*time.Second},
		{"lint", 1500 * time.Millisecond},
		{"noop", 0},
		{"tick", 250 * time.Microsecond},
		{"neg", -time.Minute},
	}
	var total time.Duration
	for _, t := range tasks {
		total += t.cost
		fmt.Printf("%-6s %12v %s %.3f\n", t.name, t.cost, human(t.cost), t.cost.Seconds())
	}
	fmt.Println(total, total.Minutes() > 100, total.Truncate(time.Hour), total/time.Duration(len(tasks)))
	for _, s := range []string{"1h15m30.5s", "300ms", "2us", "x"} {
		d, err := time.ParseDuration(s)
		if err != nil {
			fmt.Println("bad duration", s)
			continue
		}
		fmt.Println(d, d.Milliseconds(), int64(d))
	}
	const timeout = 5 * time.Second
	n := 3
	fmt.Println(time.Duration(n)*timeout, timeout > time.Second, time.Nanosecond*7)

	t := time.Date(2024, time.February, 28, 23, 30, 0, 0, time.UTC)
	u := t.Add(36 * time.Hour)
	fmt.Println(u.Year(), u.Month(), u.Day(), u.Weekday(), u.Sub(t), u.After(t), t.YearDay())
	fmt.Println(t.Format("2006-01-02 15:04:05"), u.Format(time.RFC3339), t.AddDate(0, 1, 2).Format("Jan 2"))
}
