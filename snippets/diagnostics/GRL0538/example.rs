// show
pub fn sum() -> i32 {
    let mut numbers = [1, 2, 3];
    numbers[2] = 10;
    numbers.iter().sum()
}
// end
