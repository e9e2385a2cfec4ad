use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

fn refresh() {}

// show
pub fn start(stop: Receiver<()>) -> JoinHandle<()> {
    thread::spawn(move || {
        while stop.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
            refresh();
        }
    })
}
// end
