/// errors.Is of two errors that may be nil.
fn error_is_same(error: Option<&GoError>, target: Option<&GoError>) -> bool {
    match (error, target) {
        (Some(error), Some(target)) => error.is(target.clone()),
        (error, target) => error.is_none() && target.is_none(),
    }
}
