// needs: go_mutex
impl GoMutex {
    fn lock(&self) {
        let mut is_locked = self.0.0.lock();
        self.0.1.wait_while(&mut is_locked, |is_locked| *is_locked);
        *is_locked = true;
    }
}
