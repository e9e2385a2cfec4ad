// show
pub fn scale(numbers: &[i64], factor: i64) -> Vec<i64> {
    let scaled = |n: &i64| n * factor;
    numbers.iter().map(scaled).collect()
}
// end
