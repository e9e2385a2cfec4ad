// show
pub fn port(text: &str) -> Result<i16, std::num::ParseIntError> {
    text.parse()
}
// end
