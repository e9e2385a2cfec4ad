// show
pub fn index<T: PartialEq>(values: &[T], want: &T) -> Option<usize> {
    values.iter().position(|value| value == want)
}
// end
