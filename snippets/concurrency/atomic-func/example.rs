use std::sync::atomic::{AtomicI64, Ordering};

// show
#[derive(Default)]
pub struct Stats {
    requests: AtomicI64,
}

impl Stats {
    pub fn count(&self) -> i64 {
        self.requests.fetch_add(1, Ordering::SeqCst) + 1
    }

    pub fn requests(&self) -> i64 {
        self.requests.load(Ordering::SeqCst)
    }
}
// end
