// needs: context context_child context_cancel
impl Context {
    /// A context that ends after the span at the latest, and what cancels it.
    fn with_timeout(&self, span: std::time::Duration) -> (Context, Context) {
        let child = self.child(std::time::SystemTime::now().checked_add(span));
        let timed = child.clone();
        std::thread::spawn(move || {
            if timed.0.done.recv_timeout(span) == Err(crossbeam_channel::RecvTimeoutError::Timeout)
            {
                timed.finish(GoContextError::DeadlineExceeded);
            }
        });
        (child.clone(), child)
    }
}
