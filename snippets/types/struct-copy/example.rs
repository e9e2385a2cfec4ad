// show
pub fn twice(order: Order) -> (Order, Order) {
    let mut second = order.clone();
    second.items[0] = "changed".into(); // in the second alone
    (order, second)
}

#[derive(Debug, Clone)]
pub struct Order {
    pub id: u64,
    pub items: Vec<String>,
}
// end
