// needs: atomic_value
impl<T: Clone> GoAtomic<T> {
    fn load(&self) -> T {
        self.0.lock().clone()
    }
}
