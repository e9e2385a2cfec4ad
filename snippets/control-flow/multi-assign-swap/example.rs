// show
pub fn reverse(s: &mut [String]) {
    let (mut i, mut j) = (0, s.len());
    while i + 1 < j {
        j -= 1;
        s.swap(i, j);
        i += 1;
    }
}

pub fn fib(n: u32) -> u64 {
    let (mut a, mut b) = (0, 1);
    for _ in 0..n {
        (a, b) = (b, a + b);
    }
    a
}
// end
