use std::io::{self, Read};

// show
pub fn open(name: &str) -> Box<dyn Read + '_> {
    if name.is_empty() {
        return Box::new(io::empty());
    }
    Box::new(name.as_bytes().take(10))
}

pub fn limited(name: &str) -> impl Read {
    name.as_bytes().take(10)
}
// end
