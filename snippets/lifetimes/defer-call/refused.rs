// show
struct TempDir(String);

impl Drop for TempDir {
    fn drop(&mut self) {
        println!("removing {}", self.0);
    }
}

fn main() {
    let dir = TempDir("work".into());
    drop(dir);
    println!("{}", dir.0);
}
// end
