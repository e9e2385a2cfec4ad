use std::sync::{Condvar, Mutex};

// show
fn main() {
    let open = Mutex::new(false);
    let changed = Condvar::new();
    let _ = changed.wait(&open);
}
// end
