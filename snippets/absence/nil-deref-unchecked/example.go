package demo

type Order struct{ Customer *Customer }

type Customer struct{ Address *Address }

type Address struct{ City string }

// show
func city(order *Order) string {
	return order.Customer.Address.City // three places to panic
}

// end
