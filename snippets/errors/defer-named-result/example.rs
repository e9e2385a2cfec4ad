use anyhow::Context;
use std::fs;

pub fn load(path: &str) -> anyhow::Result<Vec<u8>> {
    // show
    let read = || {
        fs::metadata(path)?;
        fs::read(path)
    };
    read().with_context(|| format!("load {path}"))
    // end
}
