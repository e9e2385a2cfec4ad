// needs: sync_map
impl<T: Eq + std::hash::Hash> GoSyncMap<T> {
    fn delete(&self, key: &T) {
        self.0.lock().remove(key);
    }
}
