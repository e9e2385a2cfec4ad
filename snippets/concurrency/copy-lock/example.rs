// show
use std::sync::Mutex;

#[derive(Debug, Default)]
pub struct Counter {
    n: Mutex<u64>,
}

impl Counter {
    pub fn increment(&self) {
        *self.n.lock().unwrap() += 1;
    }
}
// end
