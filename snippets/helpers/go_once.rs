// uses: std::sync::Arc
/// Go's sync.Once: one call, whoever comes first.
#[derive(Clone, Debug)]
struct GoOnce(Arc<std::sync::Once>);

impl Default for GoOnce {
    fn default() -> Self {
        Self(Arc::new(std::sync::Once::new()))
    }
}

impl GoOnce {
    fn run(&self, f: impl FnOnce()) {
        self.0.call_once(f);
    }
}
