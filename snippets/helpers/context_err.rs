// needs: context
impl Context {
    /// Why the context ended; None while it has not.
    fn err(&self) -> Option<GoContextError> {
        *self.0.error.lock()
    }
}
