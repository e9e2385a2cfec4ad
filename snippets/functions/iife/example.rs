use std::fs::File;
use std::io;

pub fn sizes(paths: &[&str]) -> io::Result<u64> {
    let mut total = 0;
    for path in paths {
        // show
        let size = {
            let file = File::open(path)?;
            file.metadata()?.len()
        }; // file is closed here
        // end
        total += size;
    }
    Ok(total)
}
