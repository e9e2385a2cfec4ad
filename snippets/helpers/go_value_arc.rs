// needs: go_value

impl<T: GoValue + ?Sized> GoValue for std::sync::Arc<T> {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (**self).go_fmt(f)
    }
}
