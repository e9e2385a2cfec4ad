use std::collections::HashMap;

// show
pub fn price(prices: &HashMap<String, u64>, items: &[&str]) -> u64 {
    items
        .iter()
        .map(|item| prices.get(*item).copied().unwrap_or_default())
        .sum()
}
// end
