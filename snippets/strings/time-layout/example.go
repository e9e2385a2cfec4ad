package demo

import "time"

// show
func parseDay(text string) (time.Time, error) {
	return time.Parse("2006-01-02", text)
}

func label(t time.Time) string {
	return t.Format("02 Jan 15:04")
}

// end
