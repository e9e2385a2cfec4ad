/// The last part of a path.
fn go_path_base(path: &str) -> String {
    let trimmed = path.trim_end_matches('/');
    match (path.is_empty(), trimmed.is_empty()) {
        (true, _) => ".".to_string(),
        (_, true) => "/".to_string(),
        _ => trimmed.rsplit('/').next().unwrap_or(trimmed).to_string(),
    }
}
