// show
pub fn first<T>(values: &[T]) -> Option<&T> {
    values.first()
}

pub fn first_or_default<T: Default + Clone>(values: &[T]) -> T {
    values.first().cloned().unwrap_or_default()
}
// end
