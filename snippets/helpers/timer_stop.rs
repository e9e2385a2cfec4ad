// needs: timer
impl GoTimer {
    /// True where the timer was still running.
    fn stop(&self) -> bool {
        let _ = self.c.try_recv();
        std::mem::take(&mut self.state.lock().1)
    }
}
