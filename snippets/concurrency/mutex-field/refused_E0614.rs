use std::sync::Mutex;
fn add(balance: Mutex<i64>) {
    *balance += 1;
}
fn main() {
    add(Mutex::new(0));
}
