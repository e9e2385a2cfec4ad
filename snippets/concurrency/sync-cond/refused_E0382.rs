use std::sync::{Condvar, Mutex};
fn main() {
    let open = Mutex::new(false);
    let changed = Condvar::new();
    let guard = open.lock().unwrap();
    let _again = changed.wait(guard);
    println!("{guard}");
}
