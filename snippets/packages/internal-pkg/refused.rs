// show
mod price {
    fn rounded(price: u64) -> u64 {
        price / 5 * 5
    }
}

fn main() {
    price::rounded(7);
}
// end
