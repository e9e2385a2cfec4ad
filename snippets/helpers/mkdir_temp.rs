// needs: temp_name
fn go_mkdir_temp(folder: &str, pattern: &str) -> Result<String, std::io::Error> {
    let path = go_temp_name(folder, pattern);
    std::fs::create_dir(&path)?;
    Ok(path.display().to_string())
}
