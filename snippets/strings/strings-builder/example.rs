use std::fmt::{self, Write};

// show
pub fn render(names: &[&str]) -> Result<String, fmt::Error> {
    let mut text = String::new();
    for (i, name) in names.iter().enumerate() {
        writeln!(text, "{}. {name}", i + 1)?;
    }
    Ok(text)
}
// end
