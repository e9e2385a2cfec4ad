// needs: find_bytes
/// The parts between separators; no separator parts the runes.
fn go_split_bytes(bytes: &[u8], separator: &[u8]) -> Vec<Vec<u8>> {
    let mut parts = Vec::new();
    let mut rest = bytes;
    if separator.is_empty() {
        while !rest.is_empty() {
            let width = (1..rest.len())
                .find(|&i| rest[i] & 0xc0 != 0x80)
                .unwrap_or(rest.len());
            parts.push(rest[..width].to_vec());
            rest = &rest[width..];
        }
        return parts;
    }
    while let Some(at) = go_find_bytes(rest, separator) {
        parts.push(rest[..at].to_vec());
        rest = &rest[at + separator.len()..];
    }
    parts.push(rest.to_vec());
    parts
}
