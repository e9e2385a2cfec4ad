// needs: go_quote go_quote_char
/// The text with what is not ASCII escaped.
fn go_ascii_only(quoted: &str) -> String {
    let letters = quoted.chars().map(|c| match u32::from(c) {
        0..0x80 => String::from(c),
        code @ 0x80..0x1_0000 => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    });
    letters.collect()
}

fn go_quote_ascii(text: &str) -> String {
    go_ascii_only(&go_quote(text))
}

fn go_quote_char_ascii(letter: char) -> String {
    go_ascii_only(&go_quote_char(letter))
}
