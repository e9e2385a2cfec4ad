/// The slice without the elements from i to before j.
fn go_delete<T>(mut v: Vec<T>, i: usize, j: usize) -> Vec<T> {
    v.drain(i..j);
    v
}
