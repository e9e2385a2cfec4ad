/// Any error.
type BoxError = Box<dyn std::error::Error + Send + Sync>;
