// needs: atomic_value
impl<T> GoAtomic<T> {
    fn store(&self, value: T) {
        *self.0.lock() = value;
    }
}
