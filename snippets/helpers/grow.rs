/// The slice with room for n more elements.
fn go_grow<T>(mut v: Vec<T>, n: usize) -> Vec<T> {
    v.reserve(n);
    v
}
