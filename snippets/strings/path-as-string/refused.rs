use std::path::Path;

// show
fn report(path: &Path) {
    println!("cannot read {path}");
}
// end

fn main() {
    report(Path::new("app.toml"));
}
