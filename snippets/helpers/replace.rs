/// The slice with values in place of the elements from i to before j.
fn go_replace<T: Clone>(mut v: Vec<T>, i: usize, j: usize, values: &[T]) -> Vec<T> {
    v.splice(i..j, values.iter().cloned());
    v
}
