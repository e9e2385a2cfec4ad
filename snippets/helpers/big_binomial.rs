// uses: num_bigint::BigInt
/// How many ways there are to choose k of n.
fn go_big_binomial(n: i64, k: i64) -> BigInt {
    if k < 0 || k > n {
        return BigInt::ZERO;
    }
    (1..=k.min(n - k)).fold(BigInt::from(1), |ways, i| ways * (n - i + 1) / i)
}
