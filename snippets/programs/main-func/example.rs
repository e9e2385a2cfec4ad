use std::fs;

// show
pub fn main() -> anyhow::Result<()> {
    let config = fs::read_to_string("app.toml")?;
    println!("{} bytes of settings", config.len());
    Ok(())
}
// end
