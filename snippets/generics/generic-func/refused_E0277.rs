fn show<T>(value: T) -> String {
    format!("{value}")
}
fn main() {
    show(1);
}
