// uses: parking_lot::Condvar parking_lot::Mutex std::sync::Arc
/// Go's sync.Mutex: locked and unlocked by calls, not by a guard.
#[derive(Clone, Debug, Default)]
struct GoMutex(Arc<(Mutex<bool>, Condvar)>);
