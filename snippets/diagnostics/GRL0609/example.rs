use std::thread;
use std::time::Duration;

// show
pub fn pause() {
    thread::sleep(Duration::from_millis(100));
}
// end
