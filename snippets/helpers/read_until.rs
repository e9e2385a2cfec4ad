// needs: end_of_input
/// What stands up to and with the byte, or before the end of the input.
fn go_read_until(
    reader: &mut (impl std::io::BufRead + ?Sized),
    end: u8,
) -> Result<Vec<u8>, std::io::Error> {
    let mut bytes = Vec::new();
    match reader.read_until(end, &mut bytes)? {
        0 => Err(go_eof()),
        _ => Ok(bytes),
    }
}
