/// The order of two lists, by their first elements that differ.
fn go_compare_by<T, U>(v: &[T], w: &[U], mut compare: impl FnMut(&T, &U) -> i64) -> i64 {
    for (x, y) in v.iter().zip(w) {
        match compare(x, y) {
            0 => {}
            order => return order,
        }
    }
    v.len().cmp(&w.len()) as i64
}
