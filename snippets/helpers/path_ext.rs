/// The last part's ending, with its dot.
fn go_path_ext(path: &str) -> &str {
    let start = path.rfind('/').map_or(0, |at| at + 1);
    path[start..]
        .rfind('.')
        .map_or("", |at| &path[start + at..])
}
