use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

fn load() -> String {
    String::new()
}

// show
pub fn fetch(limit: Duration) -> Result<String, RecvTimeoutError> {
    let (tx, rx) = channel();
    thread::spawn(move || {
        // Err where rx is gone: the thread ends all the same.
        let _ = tx.send(load());
    });
    rx.recv_timeout(limit)
}
// end
