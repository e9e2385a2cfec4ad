// needs: error_as_std
/// True where the error is the target or wraps it.
fn error_is<E: std::error::Error + PartialEq + 'static>(
    error: Option<&BoxError>,
    target: &E,
) -> bool {
    error_as::<E>(error) == Some(target)
}
