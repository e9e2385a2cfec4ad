// needs: chan
impl<T> Chan<T> {
    /// The values up to the close.
    fn iter(&self) -> crossbeam_channel::Iter<'_, T> {
        self.receiver.iter()
    }
}
