/// All that is left to read.
fn go_read_all(reader: &mut (impl std::io::Read + ?Sized)) -> Result<Vec<u8>, std::io::Error> {
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes)?;
    Ok(bytes)
}
