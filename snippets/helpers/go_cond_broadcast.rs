// needs: go_cond
impl GoCond {
    fn broadcast(&self) {
        let mut queue = self.queue.0.lock();
        queue.1 = queue.0;
        self.queue.1.notify_all();
    }
}
