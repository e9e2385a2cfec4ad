// show
pub fn workers() -> usize {
    std::env::var("WORKERS")
        .ok() // unset or not Unicode
        .and_then(|text| text.parse().ok()) // malformed
        .unwrap_or_default()
}
// end
