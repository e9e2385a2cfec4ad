// needs: go_rw_mutex
impl GoRwMutex {
    fn lock(&self) {
        let mut readers = self.0.0.lock();
        self.0.1.wait_while(&mut readers, |readers| *readers != 0);
        *readers = -1;
    }
}
