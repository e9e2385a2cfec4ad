package demo

// show
func price(member bool, full int) int {
	var p int
	if member {
		p = full * 9 / 10
	} else {
		p = full
	}
	return p
}

// end
