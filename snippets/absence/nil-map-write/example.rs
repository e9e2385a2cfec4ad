use std::collections::HashMap;

// show
#[derive(Debug, Default)]
pub struct Stats {
    counts: HashMap<String, usize>,
}

impl Stats {
    pub fn add(&mut self, word: &str) {
        *self.counts.entry(word.to_owned()).or_default() += 1;
    }
}
// end
