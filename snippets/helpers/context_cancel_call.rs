// needs: context context_cancel
impl Context {
    fn cancel(&self) {
        self.finish(GoContextError::Canceled);
    }
}
