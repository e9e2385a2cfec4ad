// needs: wait_group
impl WaitGroup {
    fn add(&self, delta: i64) {
        let mut count = self.0.0.lock();
        *count += delta;
        assert!(*count >= 0, "sync: negative WaitGroup counter");
        if *count == 0 {
            self.0.1.notify_all();
        }
    }
}
