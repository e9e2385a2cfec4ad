// needs: end_of_input
/// The next bytes, which stay to be read: as many as the buffer holds.
fn go_peek(
    reader: &mut (impl std::io::BufRead + ?Sized),
    count: usize,
) -> Result<Vec<u8>, std::io::Error> {
    let buffer = reader.fill_buf()?;
    match buffer.get(..count) {
        Some(bytes) => Ok(bytes.to_vec()),
        None => Err(go_eof()),
    }
}
