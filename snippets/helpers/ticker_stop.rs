// needs: ticker
impl GoTicker {
    fn stop(&self) {
        self.is_stopped.store(true, Ordering::SeqCst);
    }
}
