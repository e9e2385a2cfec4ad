// needs: context
impl Context {
    /// The value of the key, from here or from above, where it has the type.
    fn value<K: 'static, V: Clone + 'static>(&self, key: &K) -> Option<V> {
        let mut at = Some(self);
        while let Some(context) = at {
            if let Some(entry) = &context.0.value
                && (entry.is_key)(key)
            {
                return entry.value.downcast_ref().cloned();
            }
            at = context.0.parent.as_ref();
        }
        None
    }
}
