/// The slice with values put in before the element at i.
fn go_insert<T: Clone>(mut v: Vec<T>, i: usize, values: &[T]) -> Vec<T> {
    v.splice(i..i, values.iter().cloned());
    v
}
