// show
/// Twice `n`.
///
/// ```
/// let four = 2 * 2;
/// assert_eq!(four, 4);
/// ```
pub fn double(n: i64) -> i64 {
    2 * n
}
// end
