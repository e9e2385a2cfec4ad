use std::sync::Mutex;

pub struct Counter {
    pub count: Mutex<i64>,
}

// show
pub fn record(counter: &Counter, n: i64) {
    *counter.count.lock().unwrap() += n;
}
// end
