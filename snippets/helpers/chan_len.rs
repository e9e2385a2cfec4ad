// needs: chan
impl<T> Chan<T> {
    fn len(&self) -> usize {
        self.receiver.len()
    }
}
