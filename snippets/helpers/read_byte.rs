// needs: end_of_input
/// The next byte; the end of the input is an error, as in Go.
fn go_read_byte(reader: &mut (impl std::io::Read + ?Sized)) -> Result<u8, std::io::Error> {
    let mut byte = [0];
    match reader.read(&mut byte)? {
        0 => Err(go_eof()),
        _ => Ok(byte[0]),
    }
}
