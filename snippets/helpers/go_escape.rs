/// A character as it stands in a Go literal: itself if it can be printed, else its escape.
fn go_escape(c: char) -> String {
    let code = u32::from(c);
    match c {
        '\\' => String::from("\\\\"),
        '\u{7}' => String::from("\\a"),
        '\u{8}' => String::from("\\b"),
        '\u{c}' => String::from("\\f"),
        '\n' => String::from("\\n"),
        '\r' => String::from("\\r"),
        '\t' => String::from("\\t"),
        '\u{b}' => String::from("\\v"),
        ' '..='~' => String::from(c),
        '\0'..='\u{7f}' => format!("\\x{code:02x}"),
        // Rust escapes what cannot be printed; a combining mark only where nothing stands before it.
        _ if !format!("a{c}").escape_debug().any(|c| c == '\\') => String::from(c),
        _ if code < 0x10000 => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}
