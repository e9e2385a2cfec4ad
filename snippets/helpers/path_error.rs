/// What went wrong with a path, in Go's words; its kind stays.
fn go_path_error(action: &str, path: &str, error: &std::io::Error) -> std::io::Error {
    let text = error.to_string();
    let text = text
        .split_once(" (os error")
        .map_or(&*text, |(text, _)| text);
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_ascii_lowercase());
    let text: String = first.into_iter().chain(letters).collect();
    std::io::Error::new(error.kind(), format!("{action} {path}: {text}"))
}
