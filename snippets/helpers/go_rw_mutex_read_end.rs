// needs: go_rw_mutex
impl GoRwMutex {
    fn runlock(&self) {
        let mut readers = self.0.0.lock();
        assert!(*readers > 0, "sync: RUnlock of unlocked RWMutex");
        *readers -= 1;
        if *readers == 0 {
            self.0.1.notify_all();
        }
    }
}
