// uses: std::cell::RefCell std::rc::Rc
/// A buffer that one part of the program writes to while another one looks at it.
struct GoSharedBytes(Rc<RefCell<Vec<u8>>>);

impl std::io::Write for GoSharedBytes {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
