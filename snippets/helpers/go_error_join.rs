/// What errors.Join makes.
struct JoinError(Vec<GoError>);

impl ErrorValue for JoinError {
    fn type_name(&self) -> &'static str {
        "*errors.joinError"
    }

    fn causes(&self) -> Vec<GoError> {
        self.0.clone()
    }
}

impl std::fmt::Display for JoinError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let texts: Vec<String> = self.0.iter().map(GoError::to_string).collect();
        f.write_str(&texts.join("\n"))
    }
}

impl GoError {
    fn join(errors: impl IntoIterator<Item = Option<GoError>>) -> Option<GoError> {
        let errors: Vec<GoError> = errors.into_iter().flatten().collect();
        (!errors.is_empty()).then(|| GoError::from(JoinError(errors)))
    }

    /// The errors that it joins, where it is such an error.
    #[allow(dead_code)]
    fn joined(&self) -> Option<Vec<Option<GoError>>> {
        let causes = self.0.causes();
        (self.0.cause().is_none() && !causes.is_empty())
            .then(|| causes.into_iter().map(Some).collect())
    }
}
