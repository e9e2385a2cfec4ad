// needs: chan
impl<T> Chan<T> {
    fn close(&self) {
        let never = crossbeam_channel::never();
        assert!(!self.receiver.same_channel(&never), "close of nil channel");
        let sender = self.sender.lock().take();
        assert!(sender.is_some(), "close of closed channel");
    }
}
