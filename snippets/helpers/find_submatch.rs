/// The first match and its groups; empty where there is none.
fn go_find_submatch(regex: &regex::Regex, s: &str) -> Vec<String> {
    let Some(captures) = regex.captures(s) else {
        return Vec::new();
    };
    captures
        .iter()
        .map(|group| group.map_or(String::new(), |found| found.as_str().to_string()))
        .collect()
}
