/// Sorts by a function that says whether one element comes before another.
fn go_sort_by_less<T>(v: &mut [T], less: impl Fn(&T, &T) -> bool) {
    v.sort_by(|a, b| less(b, a).cmp(&less(a, b)));
}
