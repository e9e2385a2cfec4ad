/// The next float from one towards another.
fn go_next_after(from: f64, to: f64) -> f64 {
    if from.is_nan() || to.is_nan() {
        f64::NAN
    } else if from < to {
        from.next_up()
    } else if from > to {
        from.next_down()
    } else {
        from
    }
}
