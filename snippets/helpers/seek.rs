/// Moves to a place counted from the start, from here or from the end.
fn go_seek(
    file: &mut (impl std::io::Seek + ?Sized),
    offset: i64,
    whence: i64,
) -> Result<i64, std::io::Error> {
    let to = match whence {
        0 => std::io::SeekFrom::Start(offset as u64),
        1 => std::io::SeekFrom::Current(offset),
        _ => std::io::SeekFrom::End(offset),
    };
    file.seek(to).map(|at| at as i64)
}
