// needs: sync_map
impl<T: Default + Eq + std::hash::Hash> GoSyncMap<T> {
    fn load_and_delete(&self, key: &T) -> (T, bool) {
        match self.0.lock().remove(key) {
            Some(value) => (value, true),
            None => (T::default(), false),
        }
    }
}
