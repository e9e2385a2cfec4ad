// needs: to_upper
/// The text in upper case, letter by letter, as Go does it.
fn go_upper(text: &str) -> String {
    text.chars().map(go_to_upper).collect()
}
