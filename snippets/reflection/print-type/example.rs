use std::any;

// show
pub fn unexpected<T>(_: &T) -> String {
    format!("unexpected type {}", any::type_name::<T>())
}
// end
