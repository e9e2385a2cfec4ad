// needs: go_duration
/// A span of nanoseconds as Go prints it.
fn go_span(nanos: i64) -> String {
    let sign = if nanos < 0 { "-" } else { "" };
    let span = std::time::Duration::from_nanos(nanos.unsigned_abs());
    format!("{sign}{}", go_duration(span))
}
