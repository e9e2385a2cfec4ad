// show
pub fn primes(n: u64) -> Vec<u64> {
    let mut list = Vec::new();
    'candidates: for i in 2..n {
        for p in &list {
            if i % p == 0 {
                continue 'candidates;
            }
        }
        list.push(i);
    }
    list
}
// end
