/// Sets a variable of the environment; no other thread may read it meanwhile.
fn go_setenv(key: &str, value: &str) -> Result<(), std::io::Error> {
    // SAFETY: Go's programs set variables before they start goroutines.
    unsafe { std::env::set_var(key, value) };
    Ok(())
}
