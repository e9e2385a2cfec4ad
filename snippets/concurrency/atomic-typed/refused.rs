use std::sync::atomic::AtomicI64;

// show
fn main() {
    let requests = AtomicI64::new(0);
    requests.fetch_add(1);
}
// end
