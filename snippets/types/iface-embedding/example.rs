use std::io::{self, Read, Write};

// show
pub trait Conn: Read + Write {
    fn name(&self) -> &str;
}

pub fn greet(conn: &mut impl Conn) -> io::Result<()> {
    write!(conn, "hello {}", conn.name().to_owned())
}

pub trait ReadWrite: Read + Write {}
impl<T: Read + Write> ReadWrite for T {} // a mere union of two traits
// end
