/// Swaps n elements into a random order.
fn go_shuffle(n: i64, mut swap: impl FnMut(i64, i64)) {
    for i in (1..n).rev() {
        swap(i, rand::random_range(0..=i));
    }
}
