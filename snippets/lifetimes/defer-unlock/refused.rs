use std::sync::Mutex;

// show
fn main() {
    let state = Mutex::new(vec![1]);
    let guard = state.lock().unwrap();
    let first = &guard[0];
    drop(guard);
    println!("{first}");
}
// end
