fn save() -> Result<(), std::fmt::Error> {
    Ok(())
}
fn main() {
    save();
}
