/// The nanoseconds from the second time to the first.
fn go_span_between(time: std::time::SystemTime, since: std::time::SystemTime) -> i64 {
    match time.duration_since(since) {
        Ok(span) => span.as_nanos() as i64,
        Err(error) => -(error.duration().as_nanos() as i64),
    }
}
