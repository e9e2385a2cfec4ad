// uses: parking_lot::Mutex std::sync::Arc
/// Go's sync.Pool: what was put back, else something new.
#[derive(Clone)]
struct GoPool<T> {
    items: Arc<Mutex<Vec<T>>>,
    make: Arc<dyn Fn() -> T + Send + Sync>,
}

impl<T> std::fmt::Debug for GoPool<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GoPool({})", self.items.lock().len())
    }
}

impl<T: Default + 'static> Default for GoPool<T> {
    fn default() -> Self {
        Self {
            items: Arc::default(),
            make: Arc::new(T::default),
        }
    }
}
