struct Order {
    items: Vec<String>,
}
fn take(order: &Order) -> Vec<String> {
    order.items
}
fn main() {
    println!("{}", take(&Order { items: Vec::new() }).len());
}
