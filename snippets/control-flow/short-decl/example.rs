// show
pub fn total(prices: &[i64]) -> i64 {
    let mut sum = 0;
    for price in prices {
        sum += price;
    }
    let vat = sum / 5;
    sum + vat
}
// end
