/// Takes a variable out of the environment; no other thread may read it meanwhile.
fn go_unsetenv(key: &str) -> Result<(), std::io::Error> {
    // SAFETY: Go's programs set variables before they start goroutines.
    unsafe { std::env::remove_var(key) };
    Ok(())
}
