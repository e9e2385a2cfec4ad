// show
pub trait Sink {
    fn write(&mut self, text: &str);

    /// Does nothing, unless the sink has something to flush.
    fn flush(&mut self) -> Result<(), String> {
        Ok(())
    }
}

pub fn finish(sink: &mut dyn Sink) -> Result<(), String> {
    sink.flush()
}
// end
