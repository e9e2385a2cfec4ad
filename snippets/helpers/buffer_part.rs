// needs: end_of_input
/// Takes what stands up to and with the byte, or all that is left and the end of the input as an error.
fn go_buffer_part(buffer: &mut Vec<u8>, end: u8) -> (String, Option<std::io::Error>) {
    let found = buffer.iter().position(|&b| b == end);
    let length = found.map_or(buffer.len(), |at| at + 1);
    let text: Vec<u8> = buffer.drain(..length).collect();
    let missing = found.is_none().then(go_eof);
    (String::from_utf8_lossy(&text).into_owned(), missing)
}
