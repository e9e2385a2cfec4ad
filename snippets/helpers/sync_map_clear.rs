// needs: sync_map
impl<T> GoSyncMap<T> {
    fn clear(&self) {
        self.0.lock().clear();
    }
}
