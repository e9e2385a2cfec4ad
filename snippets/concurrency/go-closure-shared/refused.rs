use std::thread;

// show
fn sum(left: &[i64], right: &[i64]) -> i64 {
    let mut total = 0;
    thread::scope(|scope| {
        scope.spawn(|| total += left.iter().sum::<i64>());
        scope.spawn(|| total += right.iter().sum::<i64>());
    });
    total
}
// end

fn main() {
    sum(&[1], &[2]);
}
