pub struct Order {
    pub customer: Option<Customer>,
}

pub struct Customer {
    pub address: Option<Address>,
}

pub struct Address {
    pub city: String,
}

// show
pub fn city(order: &Order) -> Option<&str> {
    let customer = order.customer.as_ref()?;
    let address = customer.address.as_ref()?;
    Some(&address.city)
}
// end
