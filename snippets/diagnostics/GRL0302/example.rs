use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

#[derive(Default)]
pub struct Cache {
    items: Mutex<HashMap<String, u32>>,
}

// show
impl Cache {
    pub fn add(&self, key: &str) -> usize {
        let mut items = self.items.lock().unwrap_or_else(PoisonError::into_inner);
        *items.entry(key.to_owned()).or_default() += 1;
        items.len()
    }
}
// end
