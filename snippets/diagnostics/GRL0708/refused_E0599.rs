fn pages(items: i64, size: i64) -> i64 {
    (items / size).ceil()
}
fn main() {
    println!("{}", pages(7, 2));
}
