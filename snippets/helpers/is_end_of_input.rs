/// True for Go's io.EOF.
fn go_is_eof(error: &std::io::Error) -> bool {
    error.kind() == std::io::ErrorKind::UnexpectedEof && error.to_string() == "EOF"
}

/// True for an input that ended in the middle of something.
fn go_is_unexpected_eof(error: &std::io::Error) -> bool {
    error.kind() == std::io::ErrorKind::UnexpectedEof && error.to_string() != "EOF"
}
