/// The first n matches and their groups, all where n is negative.
fn go_find_all_submatch(regex: &regex::Regex, s: &str, n: i64) -> Vec<Vec<String>> {
    let limit = if n < 0 { usize::MAX } else { n as usize };
    let text = |group: Option<regex::Match>| {
        group.map_or(String::new(), |found| found.as_str().to_string())
    };
    regex
        .captures_iter(s)
        .take(limit)
        .map(|captures| captures.iter().map(text).collect())
        .collect()
}
