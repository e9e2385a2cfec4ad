/// Orders floating-point numbers: NaN is below all others.
fn go_cmp_float<T: PartialOrd>(x: T, y: T) -> i64 {
    match x.partial_cmp(&y) {
        Some(order) => order as i64,
        None => i64::from(y.partial_cmp(&y).is_none()) - i64::from(x.partial_cmp(&x).is_none()),
    }
}
