// uses: parking_lot::Mutex std::sync::Arc
/// A text that one part of the program writes to while another one looks at it.
struct GoSharedTextSync(Arc<Mutex<String>>);

impl std::io::Write for GoSharedTextSync {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().push_str(&String::from_utf8_lossy(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
