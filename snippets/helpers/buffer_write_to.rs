/// Moves all of a buffer to a writer.
fn go_buffer_write_to(
    buffer: &mut Vec<u8>,
    to: &mut (impl std::io::Write + ?Sized),
) -> Result<i64, std::io::Error> {
    to.write_all(buffer)?;
    let count = buffer.len();
    buffer.clear();
    Ok(count as i64)
}
