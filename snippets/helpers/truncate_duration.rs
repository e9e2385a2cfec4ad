/// The multiple below.
fn go_truncate_duration(span: std::time::Duration, to: std::time::Duration) -> std::time::Duration {
    let (span, to) = (span.as_nanos(), to.as_nanos());
    std::time::Duration::from_nanos(if to == 0 { span } else { span - span % to } as u64)
}
