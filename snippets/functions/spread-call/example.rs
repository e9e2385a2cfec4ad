// show
pub fn both(mut a: Vec<i64>, b: &[i64]) -> i64 {
    a.extend_from_slice(b);
    largest(&a)
}

pub fn largest(numbers: &[i64]) -> i64 {
    numbers.iter().copied().max().unwrap_or(0)
}
// end
