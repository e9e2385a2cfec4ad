/// What is there, or Go's `<nil>`.
fn or_nil<T: std::fmt::Display>(value: Option<T>) -> String {
    value.map_or_else(|| String::from("<nil>"), |value| value.to_string())
}
