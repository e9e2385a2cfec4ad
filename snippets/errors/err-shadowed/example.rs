use std::{fs, io};

// show
pub fn backup(path: &str, verbose: bool) -> io::Result<()> {
    if verbose {
        let info = fs::metadata(path)?;
        println!("size {}", info.len());
    }
    Ok(())
}
// end
