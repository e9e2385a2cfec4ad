use std::io::{self, Write};

// show
pub fn write_all(writer: &mut impl Write, lines: &[String]) -> io::Result<()> {
    for line in lines {
        writeln!(writer, "{line}")?;
    }
    Ok(())
}

pub fn write_everywhere(writers: &mut [Box<dyn Write>], line: &str) -> io::Result<()> {
    for writer in writers {
        writeln!(writer, "{line}")?;
    }
    Ok(())
}
// end
