// needs: chan chan_sender
impl<T> Chan<T> {
    fn send(&self, value: T) {
        // Cannot fail: self holds a receiver.
        let _ = self.sender().send(value);
    }
}
