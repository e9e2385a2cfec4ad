use std::{collections::HashSet, hash::Hash};

// show
#[derive(Debug, Default)]
pub struct Set<T> {
    items: HashSet<T>,
}

impl<T: Hash + Eq> Set<T> {
    pub fn add(&mut self, value: T) -> bool {
        self.items.insert(value)
    }

    pub fn has(&self, value: &T) -> bool {
        self.items.contains(value)
    }
}
// end
