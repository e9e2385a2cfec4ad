// needs: path_clean
/// All but the last part of a path.
fn go_path_dir(path: &str) -> String {
    go_path_clean(path.rfind('/').map_or("", |at| &path[..=at]))
}
