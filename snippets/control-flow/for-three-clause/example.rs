// show
pub fn last(xs: &[String], x: &str) -> Option<usize> {
    (0..xs.len()).rev().find(|&i| xs[i] == x)
}

pub fn evens(n: u64) -> u64 {
    let mut total = 0;
    for i in (0..n).step_by(2) {
        total += i;
    }
    total
}
// end
