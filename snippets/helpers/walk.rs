// needs: read_dir
/// Visits a file, or a folder and all that is in it, by name; the error that says so skips a folder or the rest.
fn go_walk<E: std::fmt::Display + From<std::io::Error>>(
    root: &str,
    mut visit: impl FnMut(&String, &GoFileInfo, Option<E>) -> Result<(), E>,
) -> Result<(), E> {
    let result = match GoFileInfo::of_link(root) {
        Ok(info) => go_walk_in(root, &info, &mut visit),
        Err(error) => visit(
            &root.to_string(),
            &GoFileInfo::empty(),
            Some(E::from(error)),
        ),
    };
    match result {
        Err(error) if go_skips(&error) => Ok(()),
        result => result,
    }
}

fn go_skips<E: std::fmt::Display>(error: &E) -> bool {
    matches!(
        error.to_string().as_str(),
        "skip this directory" | "skip everything and stop the walk"
    )
}

fn go_walk_in<E: std::fmt::Display + From<std::io::Error>>(
    path: &str,
    info: &GoFileInfo,
    visit: &mut impl FnMut(&String, &GoFileInfo, Option<E>) -> Result<(), E>,
) -> Result<(), E> {
    visit(&path.to_string(), info, None)?;
    if !info.is_dir() {
        return Ok(());
    }
    let entries = match go_read_dir(path) {
        Ok(entries) => entries,
        Err(error) => return visit(&path.to_string(), info, Some(E::from(error))),
    };
    for entry in entries {
        let inside = format!("{}/{}", path.trim_end_matches('/'), entry.name);
        match go_walk_in(&inside, &entry, visit) {
            Err(error) if error.to_string() == "skip this directory" && entry.is_dir() => {}
            Err(error) if error.to_string() == "skip this directory" => return Ok(()),
            result => result?,
        }
    }
    Ok(())
}
