#![deny(unused_must_use)]

use std::io::BufRead;

// show
fn count(input: impl BufRead) {
    for line in input.lines() {
        line;
    }
}
// end

fn main() {
    count(std::io::stdin().lock());
}
