use std::fs::File;

// show
fn main() {
    let file = File::open("a");
    file.sync_all().unwrap();
}
// end
