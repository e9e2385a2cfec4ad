use std::sync::{Mutex, PoisonError};

// show
pub fn add(counter: &Mutex<u32>) {
    let mut n = counter.lock().unwrap_or_else(PoisonError::into_inner);
    *n += 1;
    drop(n);
}
// end
