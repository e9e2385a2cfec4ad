// show
use std::{fs, io};

pub fn replace(path: &str, data: &[u8]) -> io::Result<()> {
    fs::remove_file(path)?;
    fs::write(path, data)
}
// end
