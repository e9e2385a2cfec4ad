/// Start and end of the first n matches, of all where n is negative.
fn go_find_all_index(regex: &regex::Regex, s: &str, n: i64) -> Vec<Vec<i64>> {
    let limit = if n < 0 { usize::MAX } else { n as usize };
    regex
        .find_iter(s)
        .take(limit)
        .map(|found| vec![found.start() as i64, found.end() as i64])
        .collect()
}
