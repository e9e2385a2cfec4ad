// needs: parse_duration
/// Reads "1h30m" and "-250ms" as nanoseconds.
fn go_parse_span(s: &str) -> Result<i64, GoDurationError> {
    let span = go_parse_duration(s.strip_prefix('-').unwrap_or(s))?;
    let nanos = span.as_nanos() as i64;
    Ok(if s.starts_with('-') { -nanos } else { nanos })
}
