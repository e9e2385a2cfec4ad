/// The error as an `E`, where it is one or wraps one.
fn error_as<E: std::error::Error + 'static>(error: Option<&anyhow::Error>) -> Option<&E> {
    error?.chain().find_map(|cause| cause.downcast_ref::<E>())
}
