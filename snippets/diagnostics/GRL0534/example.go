package demo

// show
type user struct {
	Name string `json:name` // not seen: the quotes are missing
}

// end
