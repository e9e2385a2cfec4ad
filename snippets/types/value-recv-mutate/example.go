package demo

// show
type Counter struct{ n int }

func (c Counter) Inc() { c.n++ } // changes a copy

func demo() int {
	var c Counter
	c.Inc()
	return c.n // 0
}

// end
