/// True for Go's io.EOF.
#[allow(dead_code)]
fn go_is_eof(error: &std::io::Error) -> bool {
    error.kind() == std::io::ErrorKind::UnexpectedEof && error.to_string() == "EOF"
}

/// True for an input that ended in the middle of something.
#[allow(dead_code)]
fn go_is_unexpected_eof(error: &std::io::Error) -> bool {
    error.kind() == std::io::ErrorKind::UnexpectedEof && error.to_string() != "EOF"
}
