/// The least number below n that the function is true for; n where there is none.
fn go_search(n: i64, mut holds: impl FnMut(i64) -> bool) -> i64 {
    let (mut low, mut high) = (0, n);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}
