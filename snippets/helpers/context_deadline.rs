// needs: context
impl Context {
    /// When it ends by itself, where that is known.
    fn deadline(&self) -> (std::time::SystemTime, bool) {
        let mut at = Some(self);
        while let Some(context) = at {
            if let Some(deadline) = context.0.deadline {
                return (deadline, true);
            }
            at = context.0.parent.as_ref();
        }
        (std::time::UNIX_EPOCH, false)
    }
}
