/// Errors that are equal have one text.
impl std::hash::Hash for GoError {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.to_string().hash(state);
    }
}
