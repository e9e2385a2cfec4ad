use std::sync::Mutex;
fn increment(counter: Mutex<u64>) {
    *counter.lock().unwrap() += 1;
}
fn main() {
    let counter = Mutex::new(0);
    increment(counter);
    increment(counter);
}
