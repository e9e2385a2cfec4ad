// needs: parse_time
/// A time as Go writes it.
fn read_time<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<std::time::SystemTime, D::Error> {
    let text = <String as serde::Deserialize>::deserialize(deserializer)?;
    go_parse_time("2006-01-02T15:04:05Z07:00", &text).map_err(serde::de::Error::custom)
}
