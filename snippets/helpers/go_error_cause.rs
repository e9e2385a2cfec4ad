impl GoError {
    /// errors.Unwrap: the one error that this one wraps.
    fn unwrap(&self) -> Option<GoError> {
        self.0.cause()
    }
}
