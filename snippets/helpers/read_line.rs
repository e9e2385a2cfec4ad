// needs: end_of_input
/// A line without its end.
fn go_read_line(
    reader: &mut (impl std::io::BufRead + ?Sized),
) -> Result<(Vec<u8>, bool), std::io::Error> {
    let mut line = Vec::new();
    if reader.read_until(b'\n', &mut line)? == 0 {
        return Err(go_eof());
    }
    if line.last() == Some(&b'\n') {
        line.pop();
        if line.last() == Some(&b'\r') {
            line.pop();
        }
    }
    Ok((line, false))
}
