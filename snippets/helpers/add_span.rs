/// The time so many nanoseconds later, or earlier.
fn go_add_span(time: std::time::SystemTime, nanos: i64) -> std::time::SystemTime {
    let span = std::time::Duration::from_nanos(nanos.unsigned_abs());
    if nanos < 0 { time - span } else { time + span }
}
