// uses: num_bigint::BigInt
/// The quotient with a remainder that is never negative.
fn go_big_div_mod(x: &BigInt, y: &BigInt) -> (BigInt, BigInt) {
    let (quotient, rest) = (x / y, x % y);
    match rest < BigInt::ZERO {
        false => (quotient, rest),
        true if *y > BigInt::ZERO => (quotient - 1, rest + y),
        true => (quotient + 1, rest - y),
    }
}
