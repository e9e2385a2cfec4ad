#[derive(serde::Serialize)]
pub struct Config {
    pub port: u16,
}

// show
pub fn save(path: &str, config: &Config) -> anyhow::Result<()> {
    let data = serde_json::to_vec(config)?;
    std::fs::write(path, data)?;
    Ok(())
}
// end
