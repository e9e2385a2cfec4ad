use std::sync::atomic::AtomicI64;

// show
fn main() {
    let mut requests = AtomicI64::new(0);
    requests += 1;
}
// end
