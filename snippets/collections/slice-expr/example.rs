// show
pub fn halves(numbers: &mut [i64]) -> (&mut [i64], &mut [i64]) {
    let middle = numbers.len() / 2;
    numbers.split_at_mut(middle)
}
// end
