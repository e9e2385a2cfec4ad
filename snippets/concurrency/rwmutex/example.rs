use std::sync::{PoisonError, RwLock};

// show
pub struct Config {
    port: RwLock<u16>,
}

impl Config {
    pub fn port(&self) -> u16 {
        *self.port.read().unwrap_or_else(PoisonError::into_inner)
    }
}
// end
