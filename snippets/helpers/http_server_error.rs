/// Why a server came to its end, in Go's words.
#[derive(Clone, Debug, PartialEq, Eq)]
enum GoHttpError {
    #[allow(dead_code)]
    ServerClosed,
    Failed(String),
}

impl std::fmt::Display for GoHttpError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            GoHttpError::ServerClosed => f.write_str("http: Server closed"),
            GoHttpError::Failed(reason) => f.write_str(reason),
        }
    }
}

impl std::error::Error for GoHttpError {}
