// needs: format_time
/// A time as Go writes it.
fn write_time<S: serde::Serializer>(
    value: &std::time::SystemTime,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&go_format_time(
        *value,
        "2006-01-02T15:04:05.999999999Z07:00",
    ))
}
