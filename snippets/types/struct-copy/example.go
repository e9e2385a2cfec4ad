package demo

// show
type Order struct {
	ID    int
	Items []string
}

func twice(o Order) (Order, Order) {
	second := o
	second.Items[0] = "changed" // in both: the slice is shared
	return o, second
}

// end
