// show
pub fn triangle(n: u64) -> u64 {
    let mut total = 0;
    for i in 0..n {
        total += i;
    }
    total
}

pub fn countdown(n: u64, mut tick: impl FnMut(u64)) {
    for i in (1..=n).rev() {
        tick(i);
    }
}
// end
