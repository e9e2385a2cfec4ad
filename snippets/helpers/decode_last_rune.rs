// needs: decode_rune
/// The last rune and its size; U+FFFD and 1 where the bytes are no UTF-8.
fn go_decode_last_rune(bytes: &[u8]) -> (i32, i64) {
    for size in 1..=bytes.len().min(4) {
        let (rune, width) = go_decode_rune(&bytes[bytes.len() - size..]);
        if width == size as i64 && (rune != 0xfffd || size > 1) {
            return (rune, width);
        }
    }
    (0xfffd, bytes.len().min(1) as i64)
}
