use anyhow::Context;

// show
pub fn load(path: &str) -> anyhow::Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("load {path}"))
}

pub fn serve(path: &str) {
    if let Err(error) = load(path) {
        tracing::error!("{error:#}"); // once, with the whole chain
    }
}
// end
