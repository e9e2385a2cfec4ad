// needs: chan
/// Only close ends a channel: who still receives waits on, even if nobody can send any more.
impl<T> Drop for Chan<T> {
    fn drop(&mut self) {
        if let Some(sender) = Arc::into_inner(std::mem::take(&mut self.sender)) {
            std::mem::forget(sender);
        }
    }
}
