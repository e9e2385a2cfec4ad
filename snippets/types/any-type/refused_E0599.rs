use std::any::Any;
fn length(value: &dyn Any) -> usize {
    value.len()
}
fn main() {
    length(&"text");
}
