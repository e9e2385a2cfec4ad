// show
pub fn total(prices: &[u64]) -> u64 {
    prices.iter().sum()
}

pub fn double(prices: &mut [u64]) {
    for price in prices {
        *price *= 2;
    }
}
// end
