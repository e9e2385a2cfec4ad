// needs: context context_child
impl Context {
    /// A context that can be cancelled, and what cancels it.
    fn with_cancel(&self) -> (Context, Context) {
        let child = self.child(None);
        (child.clone(), child)
    }
}
