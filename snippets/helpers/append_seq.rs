/// The slice with the values of an iterator behind it.
fn go_append_seq<T>(mut v: Vec<T>, more: impl IntoIterator<Item = T>) -> Vec<T> {
    v.extend(more);
    v
}
