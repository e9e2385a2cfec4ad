use std::fs::File;
use std::io::{self, Read};

// show
fn read_all(path: &str) -> io::Result<Vec<u8>> {
    let mut file = File::open(path);
    let mut content = Vec::new();
    file.read_to_end(&mut content)?;
    Ok(content)
}
// end

fn main() {
    let _ = read_all("notes");
}
