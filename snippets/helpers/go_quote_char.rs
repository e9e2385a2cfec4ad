// needs: go_escape

/// The character between single quotes, with the escapes of a Go rune literal.
fn go_quote_char(c: char) -> String {
    match c {
        '\'' => String::from("'\\''"),
        _ => format!("'{}'", go_escape(c)),
    }
}
