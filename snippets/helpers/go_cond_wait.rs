// needs: go_cond
impl GoCond {
    fn wait(&self) {
        let mut queue = self.queue.0.lock();
        let ticket = queue.0;
        queue.0 += 1;
        self.lock.unlock();
        self.queue
            .1
            .wait_while(&mut queue, |queue| queue.1 <= ticket);
        drop(queue);
        self.lock.lock();
    }
}
