// needs: end_of_input decode_rune
/// Takes the first byte of a buffer.
fn go_buffer_byte(buffer: &mut Vec<u8>) -> Result<u8, std::io::Error> {
    if buffer.is_empty() {
        Err(go_eof())
    } else {
        Ok(buffer.remove(0))
    }
}

/// Takes the first rune of a buffer, with its size.
fn go_buffer_rune(buffer: &mut Vec<u8>) -> Result<(char, i64), std::io::Error> {
    if buffer.is_empty() {
        return Err(go_eof());
    }
    let (rune, size) = go_decode_rune(buffer);
    buffer.drain(..size as usize);
    Ok((char::from_u32(rune as u32).unwrap_or_default(), size))
}

/// Takes what stands up to and with the byte; a buffer that ends before it is an error.
fn go_buffer_until(buffer: &mut Vec<u8>, end: u8) -> Result<Vec<u8>, std::io::Error> {
    match buffer.iter().position(|&b| b == end) {
        Some(at) => Ok(buffer.drain(..=at).collect()),
        None => {
            buffer.clear();
            Err(go_eof())
        }
    }
}

fn go_buffer_string(buffer: &mut Vec<u8>, end: u8) -> Result<String, std::io::Error> {
    go_buffer_until(buffer, end).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

/// Moves bytes from the front of a buffer.
fn go_buffer_read(buffer: &mut Vec<u8>, into: &mut [u8]) -> Result<i64, std::io::Error> {
    if buffer.is_empty() && !into.is_empty() {
        return Err(go_eof());
    }
    let count = buffer.len().min(into.len());
    into[..count].copy_from_slice(&buffer[..count]);
    buffer.drain(..count);
    Ok(count as i64)
}
