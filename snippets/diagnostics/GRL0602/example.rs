use std::io::{self, BufRead};

// show
pub fn names(input: impl BufRead) -> io::Result<Vec<String>> {
    input.lines().collect()
}
// end
