/// The entries as Go's `%#v` prints what is in a map: `{a:1, b:2}`, sorted by key.
fn go_sorted_items<K: Ord>(entries: impl IntoIterator<Item = (K, String)>) -> String {
    let mut entries: Vec<(K, String)> = entries.into_iter().collect();
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    let entries: Vec<String> = entries.into_iter().map(|entry| entry.1).collect();
    format!("{{{}}}", entries.join(", "))
}
