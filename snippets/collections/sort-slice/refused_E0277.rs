fn main() {
    let mut prices = vec![2.5, 1.5];
    prices.sort();
}
