fn add<T>(a: T, b: T) -> T {
    a + b
}
fn main() {
    add(1, 2);
}
