fn copy<T>(value: &T) -> T {
    value.duplicate()
}
fn main() {
    copy(&1);
}
