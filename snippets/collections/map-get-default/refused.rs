use std::collections::HashMap;

// show
fn add(prices: &HashMap<String, u64>) -> u64 {
    prices.get("tea") + 1
}
// end

fn main() {
    add(&HashMap::new());
}
