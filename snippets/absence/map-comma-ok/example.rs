use std::collections::HashMap;

// show
pub fn price(prices: &HashMap<String, u32>, item: &str) -> Option<u32> {
    if let Some(cents) = prices.get(item) {
        return Some(*cents);
    }
    None
}

/// The same, as one would write it.
pub fn price_short(prices: &HashMap<String, u32>, item: &str) -> Option<u32> {
    prices.get(item).copied()
}
// end
