// needs: go_value, go_value_slice, go_slice

impl<T: GoValue> GoValue for GoSlice<T> {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.borrow().go_fmt(f)
    }
}
