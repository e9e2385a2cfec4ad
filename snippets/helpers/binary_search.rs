/// Where the element stands or belongs, and whether it is there; the comparison gives the order of an element to the target.
fn go_binary_search_by<T, U>(
    v: &[T],
    target: &U,
    mut compare: impl FnMut(&T, &U) -> i64,
) -> (i64, bool) {
    let at = v.partition_point(|x| compare(x, target) < 0);
    (at as i64, at < v.len() && compare(&v[at], target) == 0)
}

fn go_binary_search<T: PartialOrd>(v: &[T], target: &T) -> (i64, bool) {
    let at = v.partition_point(|x| x < target);
    (at as i64, at < v.len() && v[at] == *target)
}
