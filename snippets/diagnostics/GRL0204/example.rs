use std::sync::atomic::{AtomicI64, Ordering};

// show
#[derive(Default)]
pub struct Stats {
    requests: AtomicI64,
}

impl Stats {
    pub fn seen(&self) {
        self.requests.fetch_add(1, Ordering::SeqCst);
    }

    pub fn restart(&self) {
        self.requests.store(0, Ordering::SeqCst);
    }
}
// end
