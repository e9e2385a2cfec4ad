// needs: atomic_value
impl<T> GoAtomic<Option<Arc<T>>> {
    fn compare_and_swap(&self, old: Option<Arc<T>>, new: Option<Arc<T>>) -> bool {
        let mut held = self.0.lock();
        let is_same = match (&*held, &old) {
            (Some(held), Some(old)) => Arc::ptr_eq(held, old),
            (held, old) => held.is_none() && old.is_none(),
        };
        if is_same {
            *held = new;
        }
        is_same
    }
}
