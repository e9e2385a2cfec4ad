// show
pub fn move_file(from: &str, to: &str) -> std::io::Result<()> {
    let data = std::fs::read(from)?;
    std::fs::write(to, data)?;
    std::fs::remove_file(from)
}
// end
