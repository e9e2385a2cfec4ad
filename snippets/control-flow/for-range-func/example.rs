// show
pub fn sum(numbers: impl IntoIterator<Item = i64>) -> i64 {
    let mut total = 0;
    for n in numbers {
        if n < 0 {
            break;
        }
        total += n;
    }
    total
}
// end
