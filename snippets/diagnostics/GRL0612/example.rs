use std::fs::File;
use std::io;

// show
pub fn size(path: &str) -> io::Result<u64> {
    let file = File::open(path)?;
    Ok(file.metadata()?.len())
}
// end
