/// The least number below n whose comparison is not above 0, and whether it is 0 there.
fn go_find(n: i64, mut compare: impl FnMut(i64) -> i64) -> (i64, bool) {
    let (mut low, mut high) = (0, n);
    while low < high {
        let middle = low + (high - low) / 2;
        if compare(middle) > 0 {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    (low, low < n && compare(low) == 0)
}
