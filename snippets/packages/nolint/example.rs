// show
#[expect(clippy::ptr_arg, reason = "the callback's type asks for a Vec")]
pub fn total(prices: &Vec<u64>) -> u64 {
    prices.iter().sum()
}
// end
