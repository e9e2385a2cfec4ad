use std::io::{self, Read};

// show
fn open(name: &str) -> impl Read {
    if name.is_empty() {
        return io::empty();
    }
    name.as_bytes()
}
// end

fn main() {
    let _ = open("a");
}
