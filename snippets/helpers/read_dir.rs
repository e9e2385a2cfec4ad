// needs: file_info
/// The entries of a folder by name.
fn go_read_dir(path: &str) -> std::io::Result<Vec<GoFileInfo>> {
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(path)? {
        let path = entry?.path();
        entries.push(GoFileInfo::new(&path, &std::fs::symlink_metadata(&path)?));
    }
    entries.sort_by(|x, y| x.name.cmp(&y.name));
    Ok(entries)
}
