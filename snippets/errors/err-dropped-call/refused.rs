// show
fn replace(path: &str, data: &[u8]) -> std::io::Result<()> {
    std::fs::remove_file(path);
    std::fs::write(path, data)
}
// end

fn main() {
    let _ = replace("note.txt", b"");
}
