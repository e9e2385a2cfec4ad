/// The parts with the separator that ends each.
fn go_split_after(s: &str, separator: &str) -> Vec<String> {
    if separator.is_empty() {
        return s.chars().map(String::from).collect();
    }
    let mut parts = Vec::new();
    let mut rest = s;
    while let Some(at) = rest.find(separator) {
        let (head, tail) = rest.split_at(at + separator.len());
        parts.push(head.to_string());
        rest = tail;
    }
    parts.push(rest.to_string());
    parts
}
