/// The first value that is not the zero value.
fn go_or<T: Clone + Default + PartialEq>(values: &[T]) -> T {
    values
        .iter()
        .find(|value| **value != T::default())
        .cloned()
        .unwrap_or_default()
}
