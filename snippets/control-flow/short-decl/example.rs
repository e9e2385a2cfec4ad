pub fn total(prices: &[i64]) -> i64 {
    // show
    let mut sum = 0;
    for price in prices {
        sum += price;
    }
    let vat = sum / 5;
    // end
    sum + vat
}
