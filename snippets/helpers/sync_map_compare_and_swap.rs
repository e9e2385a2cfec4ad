// needs: sync_map
impl<T: Eq + std::hash::Hash> GoSyncMap<T> {
    fn compare_and_swap(&self, key: &T, old: &T, new: T) -> bool {
        match self.0.lock().get_mut(key) {
            Some(value) if value == old => {
                *value = new;
                true
            }
            _ => false,
        }
    }
}
