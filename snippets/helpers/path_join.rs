// needs: path_clean
/// The parts that are not empty as one clean path.
fn go_path_join<S: AsRef<str>>(parts: &[S]) -> String {
    let kept: Vec<&str> = parts
        .iter()
        .map(AsRef::as_ref)
        .filter(|part| !part.is_empty())
        .collect();
    if kept.is_empty() {
        String::new()
    } else {
        go_path_clean(&kept.join("/"))
    }
}
