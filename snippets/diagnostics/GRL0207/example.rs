use std::{collections::HashMap, sync::RwLock};

#[derive(Default)]
pub struct State {
    pub items: HashMap<String, String>,
    pub hits: u64,
}

// show
pub fn get(cache: &RwLock<State>, key: &str) -> Option<String> {
    let mut state = cache.write().unwrap();
    state.hits += 1;
    state.items.get(key).cloned()
}
// end
