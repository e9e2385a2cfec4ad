use std::{fs, io};

// show
pub fn backup(path: &str, verbose: bool) -> io::Result<()> {
    let info = fs::metadata(path)?;
    if verbose {
        println!("size {}", info.len());
    }
    Ok(())
}
// end
