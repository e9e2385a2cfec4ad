// needs: sync_map
impl<T: Clone + Default + Eq + std::hash::Hash> GoSyncMap<T> {
    fn load(&self, key: &T) -> (T, bool) {
        let found = self.0.lock().get(key).cloned();
        (found.clone().unwrap_or_default(), found.is_some())
    }
}
