// show
pub fn key(line: &str) -> &str {
    line.split_once('=').map_or(line, |(key, _)| key)
}

pub fn short(name: &str) -> &str {
    name.get(..8).unwrap_or(name)
}
// end
