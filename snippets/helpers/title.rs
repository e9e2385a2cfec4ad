/// Every letter that begins a word, in upper case.
fn go_title(s: &str) -> String {
    let mut result = String::with_capacity(s.len());
    let mut in_word = false;
    for c in s.chars() {
        if in_word {
            result.push(c);
        } else {
            result.extend(c.to_uppercase());
        }
        in_word = c.is_alphanumeric() || c == '_' || !c.is_ascii() && !c.is_whitespace();
    }
    result
}
