/// Removes a file or an empty folder.
fn go_remove(path: impl AsRef<std::path::Path>) -> Result<(), std::io::Error> {
    let path = path.as_ref();
    std::fs::remove_file(path).or_else(|error| std::fs::remove_dir(path).map_err(|_| error))
}
