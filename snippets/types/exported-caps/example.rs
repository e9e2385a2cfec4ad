use std::collections::HashMap;

// show
#[derive(Debug, Default)]
pub struct Cache {
    pub size: usize,
    entries: HashMap<String, String>,
}

impl Cache {
    pub fn get(&self, key: &str) -> Option<&str> {
        self.entries.get(key).map(String::as_str)
    }

    pub(crate) fn evict(&mut self, key: &str) {
        self.entries.remove(key);
    }
}
// end
