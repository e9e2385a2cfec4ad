// uses: num_bigint::BigInt
/// The greatest common divisor.
fn go_big_gcd(x: &BigInt, y: &BigInt) -> BigInt {
    let (mut x, mut y) = (x.magnitude().clone(), y.magnitude().clone());
    while y.bits() > 0 {
        (x, y) = (y.clone(), x % y);
    }
    BigInt::from(x)
}
