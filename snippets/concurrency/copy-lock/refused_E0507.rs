use std::sync::Mutex;
struct Counter {
    n: Mutex<u64>,
}
fn take(counter: &Counter) -> Mutex<u64> {
    counter.n
}
fn main() {
    take(&Counter { n: Mutex::new(0) });
}
