use std::sync::mpsc::{SendError, Sender};
use std::sync::{Mutex, PoisonError};

pub struct Hub {
    seen: Mutex<u64>,
    inbox: Sender<u64>,
}

// show
impl Hub {
    pub fn post(&self, value: u64) -> Result<(), SendError<u64>> {
        {
            let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
            *seen += 1;
        }
        self.inbox.send(value)
    }
}
// end
