// uses: num_bigint::BigInt
/// The product of all numbers from the first to the last.
fn go_big_product(first: i64, last: i64) -> BigInt {
    (first..=last).fold(BigInt::from(1), |product, n| product * n)
}
