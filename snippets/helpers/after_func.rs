// needs: timer
impl GoTimer {
    /// Go's time.AfterFunc: runs the function when the span is over, unless the timer is stopped.
    fn calling(span: std::time::Duration, f: impl FnOnce() + Send + 'static) -> Self {
        let timer = Self::new(span);
        let times = timer.c.clone();
        std::thread::spawn(move || {
            if times.recv().is_ok() {
                f();
            }
        });
        Self {
            c: crossbeam_channel::never(),
            ..timer
        }
    }
}
