use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

async fn fetch(key: &str) -> std::io::Result<String> {
    Ok(key.to_owned())
}

// show
pub struct Cache {
    items: Mutex<HashMap<String, String>>,
}

impl Cache {
    pub async fn load(&self, key: &str) -> std::io::Result<String> {
        let value = fetch(key).await?;
        let mut items = self.items.lock().unwrap_or_else(PoisonError::into_inner);
        items.insert(key.to_owned(), value.clone());
        Ok(value)
    }
}
// end
