use std::thread;

// show
pub fn loads(load: fn() -> Result<(), String>) {
    let thread = thread::spawn(move || load().expect("load"));
    thread.join().unwrap();
}
// end
