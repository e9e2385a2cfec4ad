/// A name of its own in the folder, made from Go's pattern.
fn go_temp_name(folder: &str, pattern: &str) -> std::path::PathBuf {
    use std::hash::{BuildHasher, Hasher};
    let root = if folder.is_empty() {
        std::env::temp_dir()
    } else {
        std::path::PathBuf::from(folder)
    };
    let number = std::collections::hash_map::RandomState::new()
        .build_hasher()
        .finish() as u32;
    let (before, after) = pattern.rsplit_once('*').unwrap_or((pattern, ""));
    root.join(format!("{before}{number}{after}"))
}
