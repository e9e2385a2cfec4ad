// needs: wait_group wait_group_add
impl WaitGroup {
    fn done(&self) {
        self.add(-1);
    }
}
