use std::collections::HashMap;
use std::sync::Mutex;

// show
fn sum(lock: &Mutex<HashMap<String, u32>>) -> u32 {
    let guard = lock.lock().unwrap();
    let names = &*guard;
    drop(guard);
    names.values().sum()
}
// end

fn main() {
    sum(&Mutex::new(HashMap::new()));
}
