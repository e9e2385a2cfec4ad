// show
pub fn hash(text: &str) -> u32 {
    let mut h: u32 = 2166136261;
    for byte in text.bytes() {
        h ^= u32::from(byte);
        h = h.wrapping_mul(16777619);
    }
    h
}

pub fn total(prices: &[u32]) -> Option<u32> {
    prices
        .iter()
        .try_fold(0u32, |sum, price| sum.checked_add(*price))
}
// end
