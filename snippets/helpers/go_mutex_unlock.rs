// needs: go_mutex
impl GoMutex {
    fn unlock(&self) {
        let mut is_locked = self.0.0.lock();
        assert!(*is_locked, "sync: unlock of unlocked mutex");
        *is_locked = false;
        self.0.1.notify_one();
    }
}
