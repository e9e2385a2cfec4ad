use std::collections::HashMap;

// show
#[derive(Debug, Default)]
pub struct Counter {
    hits: HashMap<String, u64>,
}

impl Counter {
    pub fn add(&mut self, page: &str) {
        *self.hits.entry(page.to_owned()).or_default() += 1;
    }
}
// end
