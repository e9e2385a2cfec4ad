/// What the error wraps, as an error of its own.
fn unwrap_error(error: Option<&anyhow::Error>) -> Option<anyhow::Error> {
    error?
        .chain()
        .nth(1)
        .map(|cause| anyhow::anyhow!("{cause}"))
}
