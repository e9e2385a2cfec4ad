/// An error that says more about another one, as fmt.Errorf with %w makes it.
#[derive(Debug)]
struct WrappedError {
    text: String,
    cause: BoxError,
}

impl std::fmt::Display for WrappedError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for WrappedError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(self.cause.as_ref())
    }
}

fn wrap_error(text: String, cause: BoxError) -> BoxError {
    WrappedError { text, cause }.into()
}
