// needs: sync_map
impl<T: Clone> GoSyncMap<T> {
    /// Over a copy, so that the function can use the map.
    fn range(&self, mut f: impl FnMut(&T, &T) -> bool) {
        let entries: Vec<(T, T)> = {
            let map = self.0.lock();
            map.iter().map(|(k, v)| (k.clone(), v.clone())).collect()
        };
        for (key, value) in entries {
            if !f(&key, &value) {
                break;
            }
        }
    }
}
