// needs: path_match read_dir
/// The files of a folder whose names are like the last part of the pattern.
fn go_glob(pattern: &str) -> std::io::Result<Vec<String>> {
    let (folder, last) = match pattern.rsplit_once('/') {
        Some((folder, last)) => (folder, last),
        None => (".", pattern),
    };
    let entries = go_read_dir(folder).unwrap_or_default();
    let names = entries.into_iter().map(|entry| entry.name);
    let found = names.filter(|name| go_path_match(last, name));
    Ok(match pattern.contains('/') {
        true => found.map(|name| format!("{folder}/{name}")).collect(),
        false => found.collect(),
    })
}
