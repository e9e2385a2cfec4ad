// show
use std::fs::File;
use std::io;

pub fn sizes(paths: &[&str]) -> io::Result<u64> {
    let mut total = 0;
    for path in paths {
        let size = {
            let file = File::open(path)?;
            file.metadata()?.len()
        }; // file is closed here
        total += size;
    }
    Ok(total)
}
// end
