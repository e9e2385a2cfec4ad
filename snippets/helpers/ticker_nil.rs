// needs: ticker
impl Default for GoTicker {
    /// No ticker: nil in Go.
    fn default() -> Self {
        Self {
            c: crossbeam_channel::never(),
            is_stopped: Arc::default(),
        }
    }
}

#[allow(dead_code)]
impl GoTicker {
    fn is_nil(&self) -> bool {
        self.c.same_channel(&crossbeam_channel::never())
    }
}
