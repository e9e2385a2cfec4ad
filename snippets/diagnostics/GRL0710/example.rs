pub struct Store {
    items: Vec<String>,
}

pub struct CachedStore {
    inner: Store,
}

// show
impl CachedStore {
    pub fn len(&self) -> usize {
        self.inner.items.len()
    }

    pub fn is_empty(&self) -> bool {
        self.inner.items.is_empty()
    }
}
// end
