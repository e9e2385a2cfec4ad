// show
mod price {
    pub(crate) fn sum(items: &[u64]) -> u64 {
        items.iter().map(rounded).sum()
    }

    fn rounded(price: &u64) -> u64 {
        price / 5 * 5
    }
}

pub fn total(items: &[u64]) -> u64 {
    price::sum(items)
}
// end
