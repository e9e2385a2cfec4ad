/// The first n matches, all where n is negative.
fn go_find_all(regex: &regex::Regex, s: &str, n: i64) -> Vec<String> {
    let limit = if n < 0 { usize::MAX } else { n as usize };
    regex
        .find_iter(s)
        .take(limit)
        .map(|found| found.as_str().to_string())
        .collect()
}
