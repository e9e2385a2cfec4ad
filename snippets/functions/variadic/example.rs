// show
pub fn sum(numbers: &[i64]) -> i64 {
    numbers.iter().sum()
}

pub fn sum_of(numbers: impl IntoIterator<Item = i64>) -> i64 {
    numbers.into_iter().sum()
}

pub fn demo() -> i64 {
    sum(&[1, 2, 3]) + sum(&[]) + sum_of([4, 5])
}
// end
