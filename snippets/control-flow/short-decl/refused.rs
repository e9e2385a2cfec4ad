// show
fn total(prices: &[i64]) -> i64 {
    let sum = 0;
    if let Some(first) = prices.first() {
        sum = *first;
    }
    sum
}
// end

fn main() {
    println!("{}", total(&[1, 2]));
}
