use anyhow::Context;

// show
pub fn split_host_port(address: &str) -> anyhow::Result<(&str, u16)> {
    let (host, text) = address
        .split_once(':')
        .with_context(|| format!("no port in {address:?}"))?;
    let port = text.parse()?;
    Ok((host, port))
}
// end
