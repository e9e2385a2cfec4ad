// show
fn tidy(prices: &[u64]) {
    prices.sort();
}
// end

fn main() {
    tidy(&[1]);
}
