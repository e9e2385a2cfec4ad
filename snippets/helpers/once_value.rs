/// Go's sync.OnceValue: the function runs at the first call, later ones get the same value.
fn once_value<T: Clone>(f: impl Fn() -> T) -> impl Fn() -> T {
    let value = std::sync::OnceLock::new();
    move || value.get_or_init(&f).clone()
}
