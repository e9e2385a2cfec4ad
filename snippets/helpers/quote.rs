/// One letter inside of Go's quotes.
fn go_escape(c: char, quote: char) -> String {
    match c {
        '\u{7}' => "\\a".to_string(),
        '\u{8}' => "\\b".to_string(),
        '\u{c}' => "\\f".to_string(),
        '\n' => "\\n".to_string(),
        '\r' => "\\r".to_string(),
        '\t' => "\\t".to_string(),
        '\u{b}' => "\\v".to_string(),
        '\\' => "\\\\".to_string(),
        c if c == quote => format!("\\{c}"),
        c if (c as u32) < 0x20 || c as u32 == 0x7f => format!("\\x{:02x}", c as u32),
        c if c.is_control()
            || c != ' ' && c.is_whitespace()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}') =>
        {
            format!("\\u{:04x}", c as u32)
        }
        c => c.to_string(),
    }
}

/// The text as a Go string literal.
fn go_quote(s: &str) -> String {
    format!(
        "\"{}\"",
        s.chars().map(|c| go_escape(c, '"')).collect::<String>()
    )
}

/// The letter as a Go rune literal.
fn go_quote_rune(c: char) -> String {
    format!("'{}'", go_escape(c, '\''))
}
