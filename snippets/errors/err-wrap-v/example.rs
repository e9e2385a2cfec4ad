use std::{fs, io};

// show
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("read config")]
    Read { source: io::Error },
}

pub fn read_config(path: &str) -> Result<Vec<u8>, ConfigError> {
    fs::read(path).map_err(|source| ConfigError::Read { source })
}
// end
