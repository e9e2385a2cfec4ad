// needs: go_value

impl<T: GoValue> GoValue for Option<T> {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Some(value) => value.go_fmt(f),
            None => f.pad("<nil>"),
        }
    }
}
