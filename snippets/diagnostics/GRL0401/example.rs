use std::num::ParseIntError;

// show
pub fn address(host: &str, text: &str) -> Result<String, ParseIntError> {
    let port: u16 = text.parse()?;
    Ok(format!("{host}:{port}"))
}
// end
