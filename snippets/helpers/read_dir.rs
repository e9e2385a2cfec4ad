/// The entries of a folder by name.
fn go_read_dir(
    path: impl AsRef<std::path::Path>,
) -> Result<Vec<std::fs::DirEntry>, std::io::Error> {
    let mut entries = std::fs::read_dir(path)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(|entry| entry.file_name());
    Ok(entries)
}
