// needs: wait_group
impl WaitGroup {
    fn wait(&self) {
        let mut count = self.0.0.lock();
        self.0.1.wait_while(&mut count, |count| *count > 0);
    }
}
