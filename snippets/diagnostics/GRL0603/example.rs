use std::fs::File;
use std::io::{self, Write};

// show
pub fn save(path: &str, data: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(data)?;
    file.sync_all()
}
// end
