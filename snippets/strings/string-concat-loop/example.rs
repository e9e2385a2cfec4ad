// show
pub fn digits(numbers: &[u32]) -> String {
    numbers
        .iter()
        .filter_map(|n| char::from_digit(n % 10, 10))
        .collect()
}
// end
