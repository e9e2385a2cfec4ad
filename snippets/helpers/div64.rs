/// Quotient and remainder of a number of 128 bits.
fn go_div64(high: u64, low: u64, y: u64) -> (u64, u64) {
    if y == 0 {
        panic!("runtime error: integer divide by zero");
    }
    if y <= high {
        panic!("runtime error: integer overflow");
    }
    let dividend = u128::from(high) << 64 | u128::from(low);
    (
        (dividend / u128::from(y)) as u64,
        (dividend % u128::from(y)) as u64,
    )
}
