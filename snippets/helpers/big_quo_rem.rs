// uses: num_bigint::BigInt
/// The quotient towards zero, with its remainder.
fn go_big_quo_rem(x: &BigInt, y: &BigInt) -> (BigInt, BigInt) {
    (x / y, x % y)
}
