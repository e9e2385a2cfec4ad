// needs: sync_map
impl<T: Default + Eq + std::hash::Hash> GoSyncMap<T> {
    fn swap(&self, key: T, value: T) -> (T, bool) {
        match self.0.lock().insert(key, value) {
            Some(value) => (value, true),
            None => (T::default(), false),
        }
    }
}
