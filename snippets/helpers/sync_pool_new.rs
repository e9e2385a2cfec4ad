// needs: sync_pool
impl<T> GoPool<T> {
    fn new(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self {
            items: Arc::default(),
            make: Arc::new(make),
        }
    }
}
