/// The values of an iterator in the order of a comparison.
fn go_sorted_by<T>(
    values: impl IntoIterator<Item = T>,
    mut compare: impl FnMut(&T, &T) -> i64,
) -> Vec<T> {
    let mut v: Vec<T> = values.into_iter().collect();
    v.sort_by(|a, b| compare(a, b).cmp(&0));
    v
}
