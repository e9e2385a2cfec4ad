// needs: go_mutex go_mutex_lock go_mutex_unlock
// uses: parking_lot::Condvar parking_lot::Mutex std::sync::Arc
/// Go's sync.Cond: how many have come to wait, and how many of them were let go.
#[derive(Clone, Debug, Default)]
struct GoCond {
    lock: GoMutex,
    queue: Arc<(Mutex<(u64, u64)>, Condvar)>,
}

impl GoCond {
    fn new(lock: GoMutex) -> Self {
        Self {
            lock,
            queue: Arc::default(),
        }
    }
}
