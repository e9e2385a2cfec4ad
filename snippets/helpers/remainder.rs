/// IEEE 754's remainder: of the quotient rounded to the nearest integer, ties to even.
fn go_remainder(x: f64, y: f64) -> f64 {
    if x.is_nan() || y.is_nan() || x.is_infinite() || y == 0.0 {
        return f64::NAN;
    }
    if y.is_infinite() {
        return x;
    }
    let y = y.abs();
    let mut rest = if y <= f64::MAX / 2.0 {
        x.abs() % (y + y)
    } else {
        x.abs()
    };
    if rest > y / 2.0 {
        rest -= y;
        if rest >= y / 2.0 {
            rest -= y;
        }
    }
    if x.is_sign_negative() { -rest } else { rest }
}
