/// Calls that are run when the function is left, the last first: Go's defer in loops and branches.
#[derive(Default)]
struct GoDefers<'a>(Vec<Box<dyn FnOnce() + 'a>>);

impl<'a> GoDefers<'a> {
    fn push(&mut self, call: impl FnOnce() + 'a) {
        self.0.push(Box::new(call));
    }
}

impl Drop for GoDefers<'_> {
    fn drop(&mut self) {
        while let Some(call) = self.0.pop() {
            call();
        }
    }
}
