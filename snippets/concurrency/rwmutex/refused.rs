use std::sync::RwLock;

// show
fn main() {
    let port = RwLock::new(80);
    let current = port.read().unwrap();
    *current = 81;
}
// end
