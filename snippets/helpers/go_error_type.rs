impl GoError {
    fn type_name(&self) -> &'static str {
        self.0.type_name()
    }
}
