// show
pub fn host_of(address: &str) -> &str {
    let (host, _) = address.split_once(':').unwrap_or((address, ""));
    host
}

pub fn longest(words: &[String]) -> usize {
    words.iter().map(String::len).max().unwrap_or(0)
}
// end
