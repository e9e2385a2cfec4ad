/// The character with this number; the replacement character where there is none.
fn go_char(code: impl TryInto<u32>) -> char {
    let found = code.try_into().ok().and_then(char::from_u32);
    found.unwrap_or(char::REPLACEMENT_CHARACTER)
}
