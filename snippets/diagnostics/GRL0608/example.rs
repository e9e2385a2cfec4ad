use std::thread;
use std::time::Duration;

// show
pub fn wait(ready: impl Fn() -> bool) {
    while !ready() {
        thread::sleep(Duration::from_secs(1));
    }
}
// end
