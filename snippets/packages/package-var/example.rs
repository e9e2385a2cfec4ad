use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

// show
static CACHE: LazyLock<Mutex<HashMap<String, String>>> = LazyLock::new(Mutex::default);

pub fn remember(key: String, value: String) {
    let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    cache.insert(key, value);
}
// end
