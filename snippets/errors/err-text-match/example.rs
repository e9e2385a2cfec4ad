use std::io::{self, ErrorKind};

// show
pub fn retry(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::TimedOut | ErrorKind::ConnectionReset
    )
}
// end
