struct Order {
    customer: Option<Customer>,
}

struct Customer {
    address: Option<String>,
}

// show
fn address(order: &Order) -> Option<&String> {
    let customer = &order.customer;
    customer.address.as_ref()
}
// end

fn main() {
    let customer = Some(Customer { address: None });
    address(&Order { customer });
}
