// needs: end_of_input
/// What stands up to and with the byte; an input that ends before it is an error.
fn go_read_until(
    reader: &mut (impl std::io::BufRead + ?Sized),
    end: u8,
) -> Result<Vec<u8>, std::io::Error> {
    let mut bytes = Vec::new();
    reader.read_until(end, &mut bytes)?;
    if bytes.last() == Some(&end) {
        Ok(bytes)
    } else {
        Err(go_eof())
    }
}
