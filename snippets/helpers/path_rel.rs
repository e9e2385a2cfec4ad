// needs: path_clean
/// The way from one folder to a path.
fn go_path_rel(base: &str, path: &str) -> std::io::Result<String> {
    let (base, path) = (go_path_clean(base), go_path_clean(path));
    let parts = |text: &str| -> Vec<String> {
        let parts = text
            .split('/')
            .filter(|part| !part.is_empty() && *part != ".");
        parts.map(str::to_string).collect()
    };
    let (from, to) = (parts(&base), parts(&path));
    let same = from.iter().zip(&to).take_while(|(x, y)| x == y).count();
    if base.starts_with('/') != path.starts_with('/') || from[same..].iter().any(|p| p == "..") {
        return Err(std::io::Error::other(format!(
            "Rel: can't make {path} relative to {base}"
        )));
    }
    let up = from[same..].iter().map(|_| String::from(".."));
    let way: Vec<String> = up.chain(to[same..].iter().cloned()).collect();
    Ok(if way.is_empty() {
        String::from(".")
    } else {
        way.join("/")
    })
}
