// uses: parking_lot::Mutex std::sync::Arc
/// Go's atomic.Value and atomic.Pointer: one value that is read and set as a whole.
#[derive(Debug)]
struct GoAtomic<T>(Arc<Mutex<T>>);

impl<T> Clone for GoAtomic<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: Default> Default for GoAtomic<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}
