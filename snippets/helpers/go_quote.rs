// needs: go_escape

/// The text between double quotes, with the escapes of a Go string literal.
fn go_quote(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            _ => quoted.push_str(&go_escape(c)),
        }
    }
    quoted.push('"');
    quoted
}
