use std::sync::Mutex;
fn main() {
    let lock = Mutex::new(vec![1]);
    let guard = lock.lock().unwrap();
    drop(guard);
    println!("{}", guard.len());
}
