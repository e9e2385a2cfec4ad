/// What Go's run-time system panics with.
struct RuntimeError(String);

impl ErrorValue for RuntimeError {
    fn type_name(&self) -> &'static str {
        "runtime.Error"
    }
}

impl std::fmt::Display for RuntimeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
