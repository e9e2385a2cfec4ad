// show
pub fn digits(mut n: u64) -> u32 {
    let mut count = 0;
    while n > 0 {
        n /= 10;
        count += 1;
    }
    count
}

pub fn drain(mut stack: Vec<String>, mut visit: impl FnMut(String)) {
    while let Some(top) = stack.pop() {
        visit(top);
    }
}
// end
