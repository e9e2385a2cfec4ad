use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

pub struct Registry {
    names: Mutex<HashMap<String, u32>>,
}

// show
impl Registry {
    pub fn sum(&self) -> u32 {
        let names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        names.values().sum()
    }
}
// end
