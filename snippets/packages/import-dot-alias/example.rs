// show
use std::{
    fmt::{self, Write as _},
    io::Result as IoResult,
};

pub fn render(n: u64) -> Result<String, fmt::Error> {
    let mut text = String::new();
    write!(text, "{n}")?;
    Ok(text)
}

pub fn nothing() -> IoResult<()> {
    Ok(())
}
// end
