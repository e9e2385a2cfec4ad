// needs: go_rw_mutex
impl GoRwMutex {
    fn unlock(&self) {
        let mut readers = self.0.0.lock();
        assert!(*readers < 0, "sync: Unlock of unlocked RWMutex");
        *readers = 0;
        self.0.1.notify_all();
    }
}
