// needs: to_lower
/// The text in lower case, letter by letter, as Go does it.
fn go_lower(text: &str) -> String {
    text.chars().map(go_to_lower).collect()
}
