// show
#[cfg(unix)]
pub fn parent() -> u32 {
    std::os::unix::process::parent_id()
}
// end
