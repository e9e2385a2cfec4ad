package demo

// show
type Order struct{ Tags []string }

func marked(order Order) Order {
	result := order
	result.Tags[0] = "new" // changes order, too
	return result
}

// end
