use std::{fs, io, path::Path};

// show
pub fn header(path: &Path) -> io::Result<Vec<u8>> {
    let data = fs::read(path)?;
    Ok(data[..data.len().min(16)].to_vec())
}
// end
