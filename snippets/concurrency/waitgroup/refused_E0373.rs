use std::thread;
fn main() {
    let names = vec!["Ada"];
    let handle = thread::spawn(|| names.len());
    let _ = handle.join();
}
