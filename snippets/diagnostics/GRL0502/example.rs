// show
pub fn area(width: i32, height: i32) -> i64 {
    i64::from(width) * i64::from(height)
}
// end
