use std::fmt::{self, Write};

// show
pub fn render_all(names: &[&str], mut emit: impl FnMut(&str)) -> fmt::Result {
    let mut buffer = String::new();
    for name in names {
        buffer.clear(); // keeps its memory
        write!(buffer, "Hello, {name}")?;
        emit(&buffer);
    }
    Ok(())
}
// end
