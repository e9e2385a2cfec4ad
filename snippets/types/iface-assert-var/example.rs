use std::collections::HashMap;

pub trait Store {
    fn get(&self, key: &str) -> Option<&str>;
}

#[derive(Default)]
pub struct Memory {
    items: HashMap<String, String>,
}

// show
impl Store for Memory {
    fn get(&self, key: &str) -> Option<&str> {
        self.items.get(key).map(String::as_str)
    }
}
// end
