// needs: sync_map
impl<T: Clone + Eq + std::hash::Hash> GoSyncMap<T> {
    /// The value that is there, else the one given; true where it was there.
    fn load_or_store(&self, key: T, value: T) -> (T, bool) {
        let mut map = self.0.lock();
        let is_there = map.contains_key(&key);
        (map.entry(key).or_insert(value).clone(), is_there)
    }
}
