use std::sync::Mutex;

// show
fn add(total: &Mutex<u64>, n: u64) {
    let _ = total.lock();
    println!("unlocked again before this line: {n}");
}
// end

fn main() {
    add(&Mutex::new(0), 1);
}
