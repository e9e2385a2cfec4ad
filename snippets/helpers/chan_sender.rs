// needs: chan
impl<T> Chan<T> {
    /// The half that sends; panics where the channel is closed.
    fn sender(&self) -> Sender<T> {
        let sender = self.sender.lock().clone();
        sender.expect("send on closed channel")
    }
}
