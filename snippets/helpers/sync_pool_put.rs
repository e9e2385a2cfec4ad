// needs: sync_pool
impl<T> GoPool<T> {
    fn put(&self, item: T) {
        self.items.lock().push(item);
    }
}
