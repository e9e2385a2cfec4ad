/// The exponent to base 2.
fn go_ilogb(x: f64) -> i64 {
    if x == 0.0 {
        return i64::from(i32::MIN);
    }
    if !x.is_finite() {
        return i64::from(i32::MAX);
    }
    let exponent = |x: f64| ((x.to_bits() >> 52) & 0x7ff) as i64 - 1023;
    match x.is_normal() {
        true => exponent(x),
        false => exponent(x * (1_u64 << 52) as f64) - 52,
    }
}
