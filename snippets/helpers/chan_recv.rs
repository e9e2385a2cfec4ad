// needs: chan
impl<T> Chan<T> {
    /// The next value; an error where the channel is closed and empty.
    fn recv(&self) -> Result<T, crossbeam_channel::RecvError> {
        self.receiver.recv()
    }
}
