use std::{collections::HashMap, sync::Mutex};

// show
#[derive(Debug, Default)]
pub struct Hits {
    hits: Mutex<HashMap<String, u64>>,
}

impl Hits {
    pub fn add(&self, page: &str) -> u64 {
        let mut hits = self.hits.lock().unwrap();
        let count = hits.entry(page.to_owned()).or_default();
        *count += 1;
        *count
    }
}
// end
