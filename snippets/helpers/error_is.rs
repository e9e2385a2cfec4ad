/// True where the error is the target or wraps it.
fn error_is<E: std::error::Error + PartialEq + 'static>(
    error: Option<&anyhow::Error>,
    target: &E,
) -> bool {
    error.is_some_and(|error| {
        error
            .chain()
            .any(|cause| cause.downcast_ref::<E>() == Some(target))
    })
}
