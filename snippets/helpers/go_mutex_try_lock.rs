// needs: go_mutex
impl GoMutex {
    fn try_lock(&self) -> bool {
        !std::mem::replace(&mut *self.0.0.lock(), true)
    }
}
