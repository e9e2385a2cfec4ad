/// The slice without the elements that the function is true for.
fn go_delete_func<T>(mut v: Vec<T>, mut delete: impl FnMut(&T) -> bool) -> Vec<T> {
    v.retain(|x| !delete(x));
    v
}
