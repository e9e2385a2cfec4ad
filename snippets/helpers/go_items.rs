/// The items as Go's `%#v` prints what is in a slice: `{a, b, c}`.
fn go_items<T: std::fmt::Display>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    format!("{{{}}}", items.join(", "))
}
