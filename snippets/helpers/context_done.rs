// needs: context
impl Context {
    /// A channel that is closed at the end.
    fn done(&self) -> Receiver<()> {
        self.0.done.clone()
    }
}
