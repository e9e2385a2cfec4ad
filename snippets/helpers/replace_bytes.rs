// needs: find_bytes
/// The bytes with the first n occurrences replaced, all where n is negative.
fn go_replace_bytes(bytes: &[u8], old: &[u8], new: &[u8], n: i64) -> Vec<u8> {
    let mut result = Vec::new();
    let mut rest = bytes;
    let mut left = if n < 0 { i64::MAX } else { n };
    if old.is_empty() {
        while left > 0 {
            result.extend_from_slice(new);
            left -= 1;
            let width = (1..rest.len())
                .find(|&i| rest[i] & 0xc0 != 0x80)
                .unwrap_or(rest.len());
            if width == 0 {
                break;
            }
            result.extend_from_slice(&rest[..width]);
            rest = &rest[width..];
        }
    }
    while let Some(at) = go_find_bytes(rest, old).filter(|_| left > 0 && !old.is_empty()) {
        result.extend_from_slice(&rest[..at]);
        result.extend_from_slice(new);
        rest = &rest[at + old.len()..];
        left -= 1;
    }
    result.extend_from_slice(rest);
    result
}
