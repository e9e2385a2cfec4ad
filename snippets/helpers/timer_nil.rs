// needs: timer
impl Default for GoTimer {
    /// No timer: nil in Go.
    fn default() -> Self {
        Self {
            c: crossbeam_channel::never(),
            sender: crossbeam_channel::bounded(0).0,
            state: Arc::default(),
        }
    }
}

#[allow(dead_code)]
impl GoTimer {
    /// True for no timer: one that was made has been set at least once.
    fn is_nil(&self) -> bool {
        self.state.lock().0 == 0
    }
}
