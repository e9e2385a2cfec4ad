/// The path up to and with its last slash, and the rest.
fn go_path_split(path: &str) -> (&str, &str) {
    path.split_at(path.rfind('/').map_or(0, |at| at + 1))
}
