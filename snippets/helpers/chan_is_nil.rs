// needs: chan
impl<T> Chan<T> {
    fn is_nil(&self) -> bool {
        self.receiver.same_channel(&crossbeam_channel::never())
    }
}
