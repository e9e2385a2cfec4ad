/// The character with this number; the replacement character where there is none.
fn go_char(code: i32) -> char {
    u32::try_from(code)
        .ok()
        .and_then(char::from_u32)
        .unwrap_or(char::REPLACEMENT_CHARACTER)
}
