// needs: read_part
/// What stands up to and with the byte, or what is left and the end of the input as an error.
fn go_read_string_part(
    reader: &mut (impl std::io::BufRead + ?Sized),
    end: u8,
) -> (String, Option<std::io::Error>) {
    let (bytes, error) = go_read_part(reader, end);
    (String::from_utf8_lossy(&bytes).into_owned(), error)
}
