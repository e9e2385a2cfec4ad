use std::io::{self, BufRead, BufReader, Read};

// show
pub fn longest(reader: impl Read) -> io::Result<usize> {
    let mut longest = 0;
    for line in BufReader::new(reader).lines() {
        longest = longest.max(line?.len());
    }
    Ok(longest)
}
// end
