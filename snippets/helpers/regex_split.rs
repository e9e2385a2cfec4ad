/// The parts between matches, at most n of them where n is not negative.
fn go_regex_split(regex: &regex::Regex, s: &str, n: i64) -> Vec<String> {
    if n == 0 {
        return Vec::new();
    }
    if !regex.as_str().is_empty() && s.is_empty() {
        return vec![String::new()];
    }
    let mut parts = Vec::new();
    let (mut begin, mut end) = (0, 0);
    for found in regex.find_iter(s) {
        if n > 0 && parts.len() as i64 == n - 1 {
            break;
        }
        end = found.start();
        if found.end() != 0 {
            parts.push(s[begin..end].to_string());
        }
        begin = found.end();
    }
    if end != s.len() {
        parts.push(s[begin..].to_string());
    }
    parts
}
