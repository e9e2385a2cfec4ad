// show
pub fn same() -> bool {
    let (left, right) = (vec![1], vec![1]);
    left == right
}
// end
