use std::sync::Mutex;

// show
fn add(lock: &Mutex<()>, n: &mut u32) {
    let _ = lock.lock();
    *n += 1;
}
// end

fn main() {
    add(&Mutex::new(()), &mut 1);
}
