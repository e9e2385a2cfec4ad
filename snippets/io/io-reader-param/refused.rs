use std::io::Read;

// show
fn count(reader: impl Read) -> usize {
    reader.bytes().count()
}

fn main() {
    count(String::from("text"));
}
// end
