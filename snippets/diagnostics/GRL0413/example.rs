use std::io::{BufWriter, Result, Write};

// show
pub fn list(out: impl Write, names: &[String]) -> Result<()> {
    let mut buffered = BufWriter::new(out);
    for name in names {
        writeln!(buffered, "{name}")?;
    }
    buffered.flush()
}
// end
