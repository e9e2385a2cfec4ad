// show
pub fn normalise(name: &str) -> String {
    let clean = name.trim();
    clean.to_lowercase()
}
// end
