use std::any::Any;
fn number(value: Box<dyn Any>) -> u32 {
    value
}
fn main() {
    number(Box::new(1u32));
}
