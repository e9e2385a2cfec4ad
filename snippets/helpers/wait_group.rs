// uses: parking_lot::Condvar parking_lot::Mutex std::sync::Arc
/// Go's sync.WaitGroup: a counter that can be waited for to be zero again.
#[derive(Clone, Debug, Default)]
struct WaitGroup(Arc<(Mutex<i64>, Condvar)>);
