// needs: split_after
/// At most n parts with their separators, the last one with all that is left; all of them where n is negative.
fn go_split_after_n(s: &str, separator: &str, n: i64) -> Vec<String> {
    let mut parts = go_split_after(s, separator);
    match usize::try_from(n) {
        Ok(0) => Vec::new(),
        Ok(n) if parts.len() > n => {
            let rest = parts.split_off(n - 1).concat();
            parts.push(rest);
            parts
        }
        _ => parts,
    }
}
