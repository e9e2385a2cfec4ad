// needs: context
impl Context {
    /// Ends this context and all under it; only the first reason counts.
    fn finish(&self, why: GoContextError) {
        let ended = *self.0.error.lock().get_or_insert(why);
        drop(self.0.running.lock().take());
        let children = std::mem::take(&mut *self.0.children.lock());
        for child in children.iter().filter_map(Weak::upgrade) {
            Context(child).finish(ended);
        }
    }
}
