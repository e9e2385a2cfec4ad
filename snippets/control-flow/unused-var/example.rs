// show
pub fn parse(text: &str) -> usize {
    let _debug = format!("{text}!"); // the underscore says: not used, on purpose
    text.len()
}
// end
