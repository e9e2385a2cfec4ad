// uses: crossbeam_channel::Receiver crossbeam_channel::Sender parking_lot::Mutex std::sync::Arc
/// A channel as Go has it: whoever holds it can send, receive and close.
struct Chan<T> {
    sender: Arc<Mutex<Option<Sender<T>>>>,
    receiver: Receiver<T>,
}

impl<T> Clone for Chan<T> {
    fn clone(&self) -> Self {
        Self {
            sender: Arc::clone(&self.sender),
            receiver: self.receiver.clone(),
        }
    }
}

impl<T> std::fmt::Debug for Chan<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.receiver.fmt(f)
    }
}

impl<T> PartialEq for Chan<T> {
    fn eq(&self, other: &Self) -> bool {
        self.receiver.same_channel(&other.receiver)
    }
}

impl<T> Eq for Chan<T> {}
