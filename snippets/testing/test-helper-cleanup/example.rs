use std::{fs, io, path::PathBuf};

use tempfile::TempDir;

// show
#[track_caller]
pub fn expect_lines(text: &str, lines: usize) {
    assert_eq!(text.lines().count(), lines); // reported at the caller's line
}

pub fn write_config(text: &str) -> io::Result<(TempDir, PathBuf)> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("app.toml");
    fs::write(&path, text)?;
    Ok((folder, path)) // the folder goes when it is dropped
}
// end
