// needs: read_byte
/// The next rune and its size; the end of the input is an error, as in Go.
fn go_read_rune(reader: &mut (impl std::io::Read + ?Sized)) -> Result<(char, i64), std::io::Error> {
    let first = go_read_byte(reader)?;
    let size = match first {
        0..0x80 => 1,
        0xc0..0xe0 => 2,
        0xe0..0xf0 => 3,
        _ => 4,
    };
    let mut bytes = vec![first];
    while bytes.len() < size {
        bytes.push(go_read_byte(reader)?);
    }
    let text = String::from_utf8_lossy(&bytes);
    Ok((text.chars().next().unwrap_or_default(), size as i64))
}
