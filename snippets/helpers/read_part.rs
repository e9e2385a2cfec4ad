// needs: end_of_input
/// What stands up to and with the byte, or what is left and the end of the input as an error.
fn go_read_part(
    reader: &mut (impl std::io::BufRead + ?Sized),
    end: u8,
) -> (Vec<u8>, Option<std::io::Error>) {
    let mut bytes = Vec::new();
    let read = reader.read_until(end, &mut bytes);
    let missing = (bytes.last() != Some(&end)).then(go_eof);
    (bytes, read.err().or(missing))
}
