// show
pub fn label(number: i32) -> String {
    format!("item {number}")
}
// end
