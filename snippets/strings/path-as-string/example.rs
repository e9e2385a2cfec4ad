use std::{fs, io, path::Path};

// show
pub fn read_config(dir: impl AsRef<Path>) -> io::Result<Vec<u8>> {
    fs::read(dir.as_ref().join("app.toml"))
}
// end
