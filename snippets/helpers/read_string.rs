// needs: read_until
/// What stands up to and with the byte, or before the end of the input.
fn go_read_string(
    reader: &mut (impl std::io::BufRead + ?Sized),
    end: u8,
) -> Result<String, std::io::Error> {
    go_read_until(reader, end).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}
