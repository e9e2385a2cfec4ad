#![deny(unused_must_use)]

use std::io::BufRead;

fn show(line: std::io::Result<String>) -> std::io::Result<()> {
    println!("{}", line?);
    Ok(())
}

// show
fn show_all(input: impl BufRead) {
    for line in input.lines() {
        show(line);
    }
}
// end

fn main() {
    show_all(std::io::stdin().lock());
}
