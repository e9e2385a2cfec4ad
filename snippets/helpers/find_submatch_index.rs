/// Where a match and its groups begin and end, -1 for groups that took no part.
fn go_group_index(captures: &regex::Captures) -> Vec<i64> {
    let places = captures.iter().flat_map(|group| {
        group.map_or([-1, -1], |found| [found.start() as i64, found.end() as i64])
    });
    places.collect()
}

fn go_find_submatch_index(regex: &regex::Regex, s: &str) -> Vec<i64> {
    regex
        .captures(s)
        .map_or(Vec::new(), |found| go_group_index(&found))
}

/// All matches, at most n of them where n is not negative.
fn go_find_all_submatch_index(regex: &regex::Regex, s: &str, n: i64) -> Vec<Vec<i64>> {
    let most = usize::try_from(n).unwrap_or(usize::MAX);
    let found = regex.captures_iter(s).take(most);
    found.map(|found| go_group_index(&found)).collect()
}
