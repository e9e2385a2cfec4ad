/// A call that is run when the scope is left, also by a panic: Go's defer.
struct GoDeferred<F: FnOnce()>(Option<F>);

impl<F: FnOnce()> Drop for GoDeferred<F> {
    fn drop(&mut self) {
        if let Some(call) = self.0.take() {
            call();
        }
    }
}

fn defer<F: FnOnce()>(call: F) -> GoDeferred<F> {
    GoDeferred(Some(call))
}
