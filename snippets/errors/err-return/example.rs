use std::{fs, io, num::ParseIntError};

// show
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("cannot read the file")]
    Read(#[from] io::Error),
    #[error("not a port number")]
    Parse(#[from] ParseIntError),
}

pub fn read_port(path: &str) -> Result<u16, ConfigError> {
    let text = fs::read_to_string(path)?;
    let port = text.parse()?;
    Ok(port)
}
// end
