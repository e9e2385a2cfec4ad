// uses: parking_lot::Condvar parking_lot::Mutex std::sync::Arc
/// Go's sync.RWMutex: how many read, or -1 where one writes.
#[derive(Clone, Debug, Default)]
struct GoRwMutex(Arc<(Mutex<i64>, Condvar)>);
