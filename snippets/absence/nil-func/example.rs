// show
#[derive(Default)]
pub struct Worker {
    pub on_done: Option<Box<dyn Fn(u64) + Send>>,
}

impl Worker {
    pub fn finish(&self, id: u64) {
        if let Some(on_done) = &self.on_done {
            on_done(id);
        }
    }
}
// end
