/// What fmt.Errorf makes of a format with %w.
struct WrapError {
    text: String,
    causes: Vec<GoError>,
}

impl ErrorValue for WrapError {
    fn type_name(&self) -> &'static str {
        match self.causes.len() {
            1 => "*fmt.wrapError",
            _ => "*fmt.wrapErrors",
        }
    }

    fn cause(&self) -> Option<GoError> {
        match &self.causes[..] {
            [cause] => Some(cause.clone()),
            _ => None,
        }
    }

    fn causes(&self) -> Vec<GoError> {
        self.causes.clone()
    }
}

impl std::fmt::Display for WrapError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl GoError {
    fn wrap(text: impl Into<String>, causes: impl Into<Vec<GoError>>) -> GoError {
        GoError::from(WrapError {
            text: text.into(),
            causes: causes.into(),
        })
    }
}
