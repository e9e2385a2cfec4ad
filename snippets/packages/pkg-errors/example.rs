use anyhow::Context;

// show
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("no entry for {key}")]
    Missing { key: String },
    #[error("cannot read the store")]
    Io(#[from] std::io::Error),
}

pub fn load(path: &str) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("load {path}"))
}
// end
