// needs: context context_child
impl Context {
    fn with_value<K, V>(&self, key: K, value: V) -> Context
    where
        K: PartialEq + Send + Sync + 'static,
        V: Send + Sync + 'static,
    {
        let child = Context(Arc::new(ContextState {
            parent: Some(self.clone()),
            done: self.0.done.clone(),
            deadline: None,
            running: Mutex::default(),
            error: Mutex::new(*self.0.error.lock()),
            children: Mutex::default(),
            value: Some(ContextValue {
                is_key: Box::new(move |other| other.downcast_ref::<K>() == Some(&key)),
                value: Box::new(value),
            }),
        }));
        self.0.children.lock().push(Arc::downgrade(&child.0));
        child
    }
}
