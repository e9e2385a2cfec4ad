use std::sync::atomic::{AtomicBool, Ordering};

// show
fn load(cancelled: &AtomicBool, id: u32) -> Option<u32> {
    (!cancelled.load(Ordering::Relaxed)).then_some(id)
}

fn warm_up() -> Option<u32> {
    load(None, 1)
}
// end

fn main() {
    warm_up();
}
