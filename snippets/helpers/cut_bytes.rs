// needs: find_bytes
/// What stands before and behind the separator, and whether it is there.
fn go_cut_bytes<'a>(s: &'a [u8], separator: &[u8]) -> (&'a [u8], &'a [u8], bool) {
    match go_find_bytes(s, separator) {
        Some(at) => (&s[..at], &s[at + separator.len()..], true),
        None => (s, &[], false),
    }
}
