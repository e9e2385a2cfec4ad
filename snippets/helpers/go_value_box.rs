// needs: go_value

impl<T: GoValue + ?Sized> GoValue for Box<T> {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (**self).go_fmt(f)
    }
}
