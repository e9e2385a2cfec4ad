use std::sync::{Mutex, PoisonError};

// show
pub fn add(counter: &Mutex<u32>) {
    *counter.lock().unwrap_or_else(PoisonError::into_inner) += 1;
}
// end
