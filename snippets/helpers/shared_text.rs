// uses: std::cell::RefCell std::rc::Rc
/// A text that one part of the program writes to while another one looks at it.
struct GoSharedText(Rc<RefCell<String>>);

impl std::io::Write for GoSharedText {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0
            .borrow_mut()
            .push_str(&String::from_utf8_lossy(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
