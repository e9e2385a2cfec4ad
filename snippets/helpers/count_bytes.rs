// needs: find_bytes
/// How often the bytes stand there without overlapping; runes and one more for no bytes.
fn go_count_bytes(bytes: &[u8], part: &[u8]) -> i64 {
    if part.is_empty() {
        return String::from_utf8_lossy(bytes).chars().count() as i64 + 1;
    }
    let mut count = 0;
    let mut rest = bytes;
    while let Some(at) = go_find_bytes(rest, part) {
        count += 1;
        rest = &rest[at + part.len()..];
    }
    count
}
