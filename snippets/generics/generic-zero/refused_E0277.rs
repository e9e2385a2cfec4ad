fn zero<T>() -> T {
    Default::default()
}
fn main() {
    zero::<u8>();
}
