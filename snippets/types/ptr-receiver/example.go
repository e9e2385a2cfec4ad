package demo

// show
type counter struct{ hits map[string]int }

func (c *counter) add(page string) {
	if c.hits == nil {
		c.hits = make(map[string]int)
	}
	c.hits[page]++
}

// end
