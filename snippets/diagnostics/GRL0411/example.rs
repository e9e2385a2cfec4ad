use std::io::{Error, Read};
use std::net::TcpStream;

// show
pub fn greeting(address: &str) -> Result<String, Error> {
    let mut stream = TcpStream::connect(address)?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    Ok(text)
}
// end
