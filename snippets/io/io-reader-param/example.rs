use std::io::{self, Read};

// show
pub fn count(mut reader: impl Read) -> io::Result<usize> {
    let mut data = Vec::new();
    reader.read_to_end(&mut data)
}
// end
