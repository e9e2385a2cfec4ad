use std::io::{Error, ErrorKind};

// show
pub fn is_end(error: &Error) -> bool {
    error.kind() == ErrorKind::UnexpectedEof
}
// end
