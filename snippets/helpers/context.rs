// needs: context_error
// uses: crossbeam_channel::Receiver crossbeam_channel::Sender parking_lot::Mutex std::sync::Arc std::sync::Weak
/// Go's context: ends when it is cancelled, with its parent, or at its deadline.
#[derive(Clone)]
struct Context(Arc<ContextState>);

struct ContextState {
    parent: Option<Context>,
    done: Receiver<()>,
    deadline: Option<std::time::SystemTime>,
    /// Dropped at the end, which wakes all that wait for it.
    running: Mutex<Option<Sender<()>>>,
    error: Mutex<Option<GoContextError>>,
    children: Mutex<Vec<Weak<ContextState>>>,
    value: Option<ContextValue>,
}

type KeyTest = dyn Fn(&dyn std::any::Any) -> bool + Send + Sync;

/// Whether a key is the one meant, and what it leads to.
struct ContextValue {
    is_key: Box<KeyTest>,
    value: Box<dyn std::any::Any + Send + Sync>,
}

impl std::fmt::Debug for Context {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Context({:?})", self.0.error.lock())
    }
}

impl Default for Context {
    fn default() -> Self {
        Self(Arc::new(ContextState {
            parent: None,
            done: crossbeam_channel::never(),
            deadline: None,
            running: Mutex::default(),
            error: Mutex::default(),
            children: Mutex::default(),
            value: None,
        }))
    }
}
