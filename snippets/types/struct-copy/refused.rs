struct Order {
    items: Vec<String>,
}

// show
fn main() {
    let order = Order {
        items: vec!["a".into()],
    };
    let second = order;
    println!("{} {}", order.items.len(), second.items.len());
}
// end
