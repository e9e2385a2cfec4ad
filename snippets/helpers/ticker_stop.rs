// needs: ticker
impl Ticker {
    fn stop(&self) {
        self.is_stopped.store(true, Ordering::SeqCst);
    }
}
