// needs: sync_pool
impl<T> GoPool<T> {
    fn get(&self) -> T {
        let last = self.items.lock().pop();
        last.unwrap_or_else(|| (self.make)())
    }
}
