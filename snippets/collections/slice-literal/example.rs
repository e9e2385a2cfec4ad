// show
pub const PRIMES: [u32; 4] = [2, 3, 5, 7];

pub fn defaults() -> Vec<String> {
    let mut hosts = vec!["localhost".to_owned()];
    hosts.push("example.com".to_owned());
    hosts
}
// end
