// show
/// Twice `n`.
///
/// ```
/// let answer = 2 * 21;
/// assert_eq!(answer, 42);
/// ```
pub fn double(n: i64) -> i64 {
    2 * n
}
// end
