package main

import (
	"fmt"
	"time"
)

type Event struct {
	Name  string
	Start time.Time
	Dur   time.Duration
}

func (e Event) End() time.Time { return e.Start.Add(e.Dur) }

func (e Event) Overlaps(o Event) bool {
	return e.Start.Before(o.End()) && o.Start.Before(e.End())
}

func daysBetween(a, b time.Time) int {
	if a.After(b) {
		a, b = b, a
	}
	return int(b.Sub(a).Hours() / 24)
}

func age(birth, now time.Time) int {
	years := now.Year() - birth.Year()
	if now.YearDay() < birth.YearDay() {
		years--
	}
	return years
}

func main() {
	p := fmt.Println
	then := time.Date(2009, 11, 17, 20, 34, 58, 651387237, time.UTC)
	p(then)
	p(then.Year(), then.Month(), then.Day(), then.Hour(), then.Minute(), then.Second(), then.Nanosecond(), then.Location())
	p(then.Weekday())
	now := time.Date(2024, time.March, 1, 0, 0, 0, 0, time.UTC)
	p(then.Before(now), then.After(now), then.Equal(now))
	diff := now.Sub(then)
	p(diff)
	p(diff.Hours(), diff.Minutes(), diff.Seconds(), diff.Nanoseconds())
	p(then.Add(diff))
	p(then.Add(-diff))
	p(now.Unix(), now.UnixMilli(), time.Unix(1700000000, 0).UTC())
	p(now.Format(time.RFC3339), now.Format("Mon Jan _2 15:04:05 2006"), then.Format("3:04PM"), then.Format("02/01/2006 15:04:05.000"))
	t, err := time.Parse("2006-01-02", "2023-12-25")
	p(t, err)
	_, err = time.Parse(time.RFC3339, "not a time")
	p(err != nil)
	p(daysBetween(t, now), age(then, now))
	meeting := Event{"standup", now.Add(9 * time.Hour), 15 * time.Minute}
	review := Event{"review", now.Add(9*time.Hour + 10*time.Minute), time.Hour}
	p(meeting.Overlaps(review), review.End().Format("15:04"))
	d, _ := time.ParseDuration("1h15m30.918s")
	p(d, d.Round(time.Second), d.Truncate(time.Minute))
	fmt.Printf("%.1f %T %v %s\n", d.Minutes(), d, d, d)
	for m := time.January; m <= time.March; m++ {
		first := time.Date(2023, m, 1, 0, 0, 0, 0, time.UTC)
		last := first.AddDate(0, 1, -1)
		fmt.Printf("%-9s %2d days, starts on %s\n", m, last.Day(), first.Weekday().String()[:3])
	}
	isWeekend := func(t time.Time) bool {
		switch t.Weekday() {
		case time.Saturday, time.Sunday:
			return true
		}
		return false
	}
	p(isWeekend(t), isWeekend(t.AddDate(0, 0, 5)))
	y, w := now.ISOWeek()
	p(y, w)
	var zero time.Time
	p(zero.IsZero(), zero)
	start := time.Now()
	elapsed := time.Since(start)
	p(elapsed < time.Second, elapsed.Milliseconds() < 1000)
	deadline := now.Add(-time.Hour)
	if left := deadline.Sub(now); left < 0 {
		p("late by", -left)
	}
}
