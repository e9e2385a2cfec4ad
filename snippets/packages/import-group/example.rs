// show
use std::{fs, path::Path};

pub fn report(path: &Path) {
    let info = fs::metadata(path);
    println!("{info:?}");
}
// end
