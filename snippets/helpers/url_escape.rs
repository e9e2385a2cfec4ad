/// What in a URL a text is for: other signs have to be escaped.
#[derive(Clone, Copy, PartialEq, Eq)]
enum GoUrlPart {
    Query,
    Segment,
    Path,
}

fn go_url_escape(text: &str, part: GoUrlPart) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        let is_kept = byte.is_ascii_alphanumeric()
            || b"-_.~".contains(&byte)
            || (part == GoUrlPart::Segment && b"$&+=:@".contains(&byte))
            || (part == GoUrlPart::Path && b"$&+=:@/;,".contains(&byte));
        match byte {
            b' ' if part == GoUrlPart::Query => escaped.push('+'),
            _ if is_kept => escaped.push(byte as char),
            _ => escaped += &format!("%{byte:02X}"),
        }
    }
    escaped
}
