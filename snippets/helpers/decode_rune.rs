/// The first rune and its size; U+FFFD and 1 where the bytes are no UTF-8.
fn go_decode_rune(bytes: &[u8]) -> (i32, i64) {
    if bytes.is_empty() {
        return (0xfffd, 0);
    }
    let head = &bytes[..bytes.len().min(4)];
    let valid = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&head[..error.valid_up_to()]).unwrap_or_default(),
    };
    valid
        .chars()
        .next()
        .map_or((0xfffd, 1), |c| (c as i32, c.len_utf8() as i64))
}
