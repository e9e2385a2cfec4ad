use tokio::sync::mpsc::{Sender, error::TrySendError};

// show
pub fn offer(events: &Sender<String>, event: String) -> bool {
    match events.try_send(event) {
        Ok(()) => true,
        Err(TrySendError::Full(_) | TrySendError::Closed(_)) => false,
    }
}
// end
