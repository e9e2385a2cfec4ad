// show
pub trait Sink {
    fn flush(&mut self) -> Result<(), String> {
        Ok(())
    }
}

pub fn finish(sink: &mut dyn Sink) -> Result<(), String> {
    sink.flush()
}
// end
