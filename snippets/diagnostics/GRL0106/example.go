package demo

type Route struct{ handler func() string }

var routes = []*Route{{handler: func() string { return "home" }}}

// show
func find(index int) *Route {
	if index < len(routes) {
		return routes[index]
	}
	return nil
}

func serve(index int) string {
	return find(index).handler() // nil for an index that is not there
}

// end
