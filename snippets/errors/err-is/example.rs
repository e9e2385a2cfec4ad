// show
use std::{
    fs,
    io::{self, ErrorKind},
};

pub fn read_or_empty(path: &str) -> io::Result<Vec<u8>> {
    match fs::read(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        result => result,
    }
}
// end
