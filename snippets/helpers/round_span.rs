/// The nearest multiple of so many nanoseconds, halves away from zero.
fn go_round_span(nanos: i64, to: i64) -> i64 {
    if to <= 0 {
        return nanos;
    }
    let rest = nanos % to;
    match rest.abs() * 2 < to {
        true => nanos - rest,
        false => nanos - rest + to * nanos.signum(),
    }
}
