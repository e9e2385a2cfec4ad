// needs: temp_name
fn go_create_temp(folder: &str, pattern: &str) -> Result<std::fs::File, std::io::Error> {
    std::fs::OpenOptions::new()
        .read(true)
        .write(true)
        .create_new(true)
        .open(go_temp_name(folder, pattern))
}
