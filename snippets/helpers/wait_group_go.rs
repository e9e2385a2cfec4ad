// needs: wait_group wait_group_add wait_group_done
impl WaitGroup {
    /// Runs the function on a thread of its own, counted.
    fn go(&self, f: impl FnOnce() + Send + 'static) {
        self.add(1);
        let group = self.clone();
        std::thread::spawn(move || {
            f();
            group.done();
        });
    }
}
