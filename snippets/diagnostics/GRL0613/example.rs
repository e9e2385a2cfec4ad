pub struct Trace(&'static str);

impl Drop for Trace {
    fn drop(&mut self) {
        tracing::info!("leave {}", self.0);
    }
}

// show
pub fn work() {
    let _trace = Trace("work");
}
// end
