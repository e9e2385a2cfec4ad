// needs: chan
/// Go's nil channel: never ready to send or to receive.
impl<T> Default for Chan<T> {
    fn default() -> Self {
        let (sender, receiver) = crossbeam_channel::bounded(0);
        std::mem::forget(receiver);
        Self {
            sender: Arc::new(Mutex::new(Some(sender))),
            receiver: crossbeam_channel::never(),
        }
    }
}
