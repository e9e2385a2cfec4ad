/// Go's zero time: the first of January of year 1.
fn go_zero_time() -> std::time::SystemTime {
    std::time::UNIX_EPOCH - std::time::Duration::from_secs(62_135_596_800)
}
