// needs: split_bytes
/// At most n parts, the last one with all that is left; all of them where n is negative.
fn go_split_bytes_n(s: &[u8], separator: &[u8], n: i64) -> Vec<Vec<u8>> {
    let mut parts = go_split_bytes(s, separator);
    match usize::try_from(n) {
        Ok(0) => Vec::new(),
        Ok(n) if parts.len() > n => {
            let rest = parts.split_off(n - 1).join(separator);
            parts.push(rest);
            parts
        }
        _ => parts,
    }
}
