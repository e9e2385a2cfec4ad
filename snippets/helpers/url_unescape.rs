/// The text that was escaped for a URL; a plus is a blank in queries.
fn go_url_unescape(text: &str, is_query: bool) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        let code = behind.get(..2).and_then(|hex| str::from_utf8(hex).ok());
        match byte {
            b'%' => match code.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
                Some(code) => {
                    bytes.push(code);
                    rest = &rest[2..];
                }
                None => {
                    let end = &behind[..behind.len().min(2)];
                    let end = String::from_utf8_lossy(end);
                    let text = format!("invalid URL escape \"%{end}\"");
                    return Err(std::io::Error::other(text));
                }
            },
            b'+' if is_query => bytes.push(b' '),
            _ => bytes.push(byte),
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
