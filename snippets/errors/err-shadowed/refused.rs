use std::fs;

// show
fn backup(path: &str, verbose: bool) -> std::io::Result<()> {
    let result = Ok(());
    if verbose {
        let result = fs::metadata(path);
    }
    result
}
// end

fn main() {
    let _ = backup("notes", true);
}
