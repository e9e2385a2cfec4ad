// needs: end_of_input
/// Fills the buffer; an input that ends before is Go's io.EOF where it gave nothing at all, else io.ErrUnexpectedEOF.
fn go_read_full(
    reader: &mut (impl std::io::Read + ?Sized),
    into: &mut [u8],
) -> Result<i64, std::io::Error> {
    let mut count = 0;
    while count < into.len() {
        match reader.read(&mut into[count..])? {
            0 if count == 0 => return Err(go_eof()),
            0 => {
                return Err(std::io::Error::new(
                    std::io::ErrorKind::UnexpectedEof,
                    "unexpected EOF",
                ));
            }
            more => count += more,
        }
    }
    Ok(count as i64)
}
