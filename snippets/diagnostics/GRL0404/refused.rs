// show
fn open(path: &str, create: bool) -> std::io::Result<std::fs::File> {
    let file;
    if create {
        let file = std::fs::File::create(path)?;
        file.sync_all()?;
    }
    Ok(file)
}
// end

fn main() -> std::io::Result<()> {
    open("a", true).map(drop)
}
