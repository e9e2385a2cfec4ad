/// The host and the port of an address.
fn go_split_host_port(address: &str) -> std::io::Result<(String, String)> {
    let error = |why: &str| Err(std::io::Error::other(format!("address {address}: {why}")));
    let Some((host, port)) = address.rsplit_once(':') else {
        return error("missing port in address");
    };
    match host.strip_prefix('[').and_then(|h| h.strip_suffix(']')) {
        Some(inner) => Ok((inner.to_string(), port.to_string())),
        None if host.contains(':') => error("too many colons in address"),
        None => Ok((host.to_string(), port.to_string())),
    }
}
