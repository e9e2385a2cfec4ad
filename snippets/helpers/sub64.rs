/// The difference with a borrow in and out.
fn go_sub64(x: u64, y: u64, borrow: u64) -> (u64, u64) {
    let (difference, first) = x.overflowing_sub(y);
    let (difference, second) = difference.overflowing_sub(borrow);
    (difference, u64::from(first || second))
}
