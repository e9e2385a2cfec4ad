// show
fn save(path: &str, data: &[u8]) {
    std::fs::write(path, data);
}
// end

fn main() {
    save("config.json", b"{}");
}
