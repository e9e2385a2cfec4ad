use std::sync::Mutex;
fn add(n: Mutex<i64>) {
    *n += 1;
}
fn main() {
    add(Mutex::new(0));
}
