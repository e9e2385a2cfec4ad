/// Why a context ended, in Go's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum GoContextError {
    Canceled,
    DeadlineExceeded,
}

impl std::fmt::Display for GoContextError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            GoContextError::Canceled => "context canceled",
            GoContextError::DeadlineExceeded => "context deadline exceeded",
        })
    }
}

impl std::error::Error for GoContextError {}
