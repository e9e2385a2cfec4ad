struct Order {
    tags: Vec<String>,
}

fn main() {
    let order = Order {
        tags: vec!["old".to_string()],
    };
    let mut result = order;
    result.tags[0] = "new".to_string();
    println!("{} {}", order.tags[0], result.tags[0]);
}
