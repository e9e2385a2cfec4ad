// needs: timer timer_stop
impl GoTimer {
    fn reset(&self, span: std::time::Duration) -> bool {
        let was_running = self.stop();
        self.start(span);
        was_running
    }
}
