use std::fs::File;
use std::io::{self, Write};

// show
fn save(path: &str, data: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    drop(file);
    file.write_all(data)
}
// end

fn main() {
    save("a", b"").unwrap();
}
