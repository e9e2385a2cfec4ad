use std::sync::RwLock;
fn main() {
    let names = RwLock::new(vec![1]);
    names.read().unwrap().push(2);
}
