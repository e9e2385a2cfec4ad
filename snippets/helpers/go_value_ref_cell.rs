// needs: go_value

impl<T: GoValue> GoValue for std::cell::RefCell<T> {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.borrow().go_fmt(f)
    }
}
