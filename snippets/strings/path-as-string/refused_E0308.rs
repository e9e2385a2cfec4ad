use std::path::PathBuf;
fn main() {
    let path: PathBuf = "app.toml";
    println!("{}", path.display());
}
