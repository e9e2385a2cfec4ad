/// Go's io.EOF.
fn go_eof() -> std::io::Error {
    std::io::Error::new(std::io::ErrorKind::UnexpectedEof, "EOF")
}
