// show
pub fn publish(data: &[u8]) -> std::io::Result<()> {
    std::fs::write("new.json", data)?;
    std::fs::rename("new.json", "live.json")
}
// end
