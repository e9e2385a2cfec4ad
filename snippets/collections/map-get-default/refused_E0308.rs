use std::collections::HashMap;
fn price(prices: &HashMap<String, u64>) -> u64 {
    prices.get("tea")
}
fn main() {
    price(&HashMap::new());
}
