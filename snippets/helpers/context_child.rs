// needs: context context_cancel
impl Context {
    fn child(&self, deadline: Option<std::time::SystemTime>) -> Context {
        let (sender, done) = crossbeam_channel::bounded(0);
        let child = Context(Arc::new(ContextState {
            parent: Some(self.clone()),
            done,
            deadline,
            running: Mutex::new(Some(sender)),
            error: Mutex::default(),
            children: Mutex::default(),
            value: None,
        }));
        self.0.children.lock().push(Arc::downgrade(&child.0));
        let error = *self.0.error.lock();
        if let Some(error) = error {
            child.finish(error);
        }
        child
    }
}
