/// Runs a body whose returns do not leave the function: what is deferred comes behind it.
fn go_scope<T>(body: impl FnOnce() -> T) -> T {
    body()
}
