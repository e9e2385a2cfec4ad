/// The nearest multiple, halves upwards.
fn go_round_duration(span: std::time::Duration, to: std::time::Duration) -> std::time::Duration {
    let (span, to) = (span.as_nanos(), to.as_nanos());
    if to == 0 {
        return std::time::Duration::from_nanos(span as u64);
    }
    let rest = span % to;
    let rounded = if rest + rest < to {
        span - rest
    } else {
        span - rest + to
    };
    std::time::Duration::from_nanos(rounded as u64)
}
