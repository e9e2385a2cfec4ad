/// Where a file stands, by what Linux knows of it.
fn go_file_name(file: &std::fs::File) -> String {
    let number = std::os::fd::AsRawFd::as_raw_fd(file);
    let path = std::fs::read_link(format!("/proc/self/fd/{number}"));
    path.map_or(String::new(), |path| path.display().to_string())
}
