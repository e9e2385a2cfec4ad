struct Basket {
    items: Vec<String>,
}

fn main() {
    let names = vec!["a".to_string()];
    let basket = Basket { items: names };
    println!("{} {}", basket.items.len(), names.len());
}
