use std::fs::File;

// show
pub fn open(path: &str, create: bool) -> std::io::Result<File> {
    let file = if create {
        File::create(path)?
    } else {
        File::open(path)?
    };
    Ok(file)
}
// end
