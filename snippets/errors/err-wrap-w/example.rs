// show
use anyhow::Context;

pub fn load_user(id: u64) -> anyhow::Result<Vec<u8>> {
    let data =
        std::fs::read(format!("users/{id}.json")).with_context(|| format!("load user {id}"))?;
    Ok(data)
}
// end
