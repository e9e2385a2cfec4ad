// needs: chan
impl<T> Chan<T> {
    fn capacity(&self) -> usize {
        self.receiver.capacity().unwrap_or(0)
    }
}
