// needs: end_of_input
/// Skips bytes; fewer than asked for are an error.
fn go_discard(
    reader: &mut (impl std::io::Read + ?Sized),
    count: i64,
) -> Result<i64, std::io::Error> {
    let mut rest = reader.take(count as u64);
    match std::io::copy(&mut rest, &mut std::io::sink())? as i64 {
        skipped if skipped == count => Ok(skipped),
        _ => Err(go_eof()),
    }
}
