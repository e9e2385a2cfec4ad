use std::io::{self, BufRead};

pub fn count(mut input: impl BufRead) -> io::Result<usize> {
    let mut lines = 0;
    let mut line = String::new();
    // show
    while input.read_line(&mut line)? > 0 {
        lines += 1;
        line.clear();
    }
    // end
    Ok(lines)
}
