package demo

// show
type Report struct{ lines []string }

func NewReport(lines []string) *Report {
	return &Report{lines: lines} // shared with the caller
}

// end
