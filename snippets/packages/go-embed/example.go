package demo

import _ "embed"

// show

//go:embed page.html
var page string

// end

func size() int { return len(page) }
