// needs: end_of_input
/// Reads what is there; the end of the input is an error, as in Go.
fn go_read(
    reader: &mut (impl std::io::Read + ?Sized),
    into: &mut [u8],
) -> Result<i64, std::io::Error> {
    match reader.read(into)? {
        0 if !into.is_empty() => Err(go_eof()),
        count => Ok(count as i64),
    }
}
