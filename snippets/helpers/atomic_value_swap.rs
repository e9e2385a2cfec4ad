// needs: atomic_value
impl<T> GoAtomic<T> {
    fn swap(&self, value: T) -> T {
        std::mem::replace(&mut *self.0.lock(), value)
    }
}
