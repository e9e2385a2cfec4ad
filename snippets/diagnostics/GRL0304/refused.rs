use std::sync::Mutex;

// show
fn add(counter: &Mutex<u32>) {
    let mut n = counter.lock().unwrap();
    *n += 1;
    drop(n);
    drop(n);
}
// end

fn main() {
    add(&Mutex::new(1));
}
