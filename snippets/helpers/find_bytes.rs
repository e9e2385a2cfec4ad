/// Where the bytes first stand.
fn go_find_bytes(bytes: &[u8], part: &[u8]) -> Option<usize> {
    if part.is_empty() {
        Some(0)
    } else {
        bytes.windows(part.len()).position(|window| window == part)
    }
}
