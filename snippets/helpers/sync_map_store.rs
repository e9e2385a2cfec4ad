// needs: sync_map
impl<T: Eq + std::hash::Hash> GoSyncMap<T> {
    fn store(&self, key: T, value: T) {
        self.0.lock().insert(key, value);
    }
}
