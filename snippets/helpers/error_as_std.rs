/// The error as an `E`, where it is one or wraps one.
fn error_as<E: std::error::Error + 'static>(error: Option<&BoxError>) -> Option<&E> {
    let mut next: Option<&(dyn std::error::Error + 'static)> =
        error.map(|error| error.as_ref() as _);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<E>() {
            return Some(found);
        }
        next = error.source();
    }
    None
}
