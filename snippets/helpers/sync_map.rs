// uses: parking_lot::Mutex std::collections::HashMap std::sync::Arc
/// Go's sync.Map: a map behind a lock; what is looked up is a copy.
#[derive(Clone, Debug)]
struct GoSyncMap<T>(Arc<Mutex<HashMap<T, T>>>);

impl<T> Default for GoSyncMap<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}
