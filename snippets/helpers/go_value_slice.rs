// needs: go_value

impl<T: GoValue> GoValue for [T] {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, item) in self.iter().enumerate() {
            f.write_str(if i == 0 { "[" } else { " " })?;
            item.go_fmt(f)?;
        }
        f.write_str(if self.is_empty() { "[]" } else { "]" })
    }
}

impl<T: GoValue> GoValue for Vec<T> {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.as_slice().go_fmt(f)
    }
}

impl<T: GoValue, const N: usize> GoValue for [T; N] {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.as_slice().go_fmt(f)
    }
}
