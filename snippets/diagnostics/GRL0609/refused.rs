use std::thread;

// show
fn main() {
    thread::sleep(100);
}
// end
