/// The numbers below n in a random order.
fn go_perm(n: i64) -> Vec<i64> {
    let mut numbers: Vec<i64> = (0..n).collect();
    for i in (1..numbers.len()).rev() {
        numbers.swap(i, rand::random_range(0..=i));
    }
    numbers
}
