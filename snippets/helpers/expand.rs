/// The text with $name and ${name} replaced.
fn go_expand(text: &str, value: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        out += &rest[..at];
        rest = &rest[at + 1..];
        if let Some((name, behind)) = rest.strip_prefix('{').and_then(|r| r.split_once('}')) {
            out += &value(name);
            rest = behind;
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        let (name, behind) = rest.split_at(end.unwrap_or(rest.len()));
        out += &value(name);
        rest = behind;
    }
    out + rest
}
