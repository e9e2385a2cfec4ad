package demo

// show
type Page struct {
	Number int
	Size   int
}

func (p Page) slice(rows []string) []string {
	from := min(p.Number*p.Size, len(rows))
	return rows[from:min(from+p.Size, len(rows))]
}

// end
