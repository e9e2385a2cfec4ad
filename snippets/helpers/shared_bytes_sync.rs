// uses: parking_lot::Mutex std::sync::Arc
/// A buffer that one part of the program writes to while another one looks at it.
struct GoSharedBytesSync(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for GoSharedBytesSync {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
