/// Go's text/tabwriter: columns of cells that end with tabs, as wide as their widest cell in the lines around.
struct GoTabWriter<W> {
    writer: W,
    text: String,
    min: usize,
    tab: usize,
    padding: usize,
    pad: char,
    flags: i64,
}

impl<W: std::io::Write> GoTabWriter<W> {
    fn new(writer: W, min: i64, tab: i64, padding: i64, pad: u8, flags: i64) -> Self {
        GoTabWriter {
            writer,
            text: String::new(),
            min: min as usize,
            tab: tab as usize,
            padding: padding as usize,
            pad: char::from(pad),
            flags,
        }
    }

    /// The width of a column: of all the lines around that have a cell there that ends with a tab.
    fn width(&self, lines: &[Vec<&str>], row: usize, column: usize) -> usize {
        let has_cell = |line: &Vec<&str>| line.len() > column + 1;
        let first = lines[..row].iter().rposition(|line| !has_cell(line));
        let block = &lines[first.map_or(0, |at| at + 1)..];
        let cells = block.iter().take_while(|line| has_cell(line));
        let widest = cells.map(|line| line[column].chars().count()).max();
        let widest = widest.unwrap_or(0);
        if widest == 0 && self.flags & 8 != 0 {
            return 0;
        }
        let width = (widest + self.padding).max(self.min);
        match self.pad == '\t' && self.tab > 0 {
            true => width.div_ceil(self.tab) * self.tab,
            false => width,
        }
    }

    fn padded(&self, cell: &str, width: usize) -> String {
        let missing = width - cell.chars().count();
        let pad = match self.pad {
            '\t' if self.tab > 0 => "\t".repeat(missing.div_ceil(self.tab)),
            pad => String::from(pad).repeat(missing),
        };
        match self.flags & 4 != 0 && self.pad != '\t' {
            true => pad + cell,
            false => String::from(cell) + &pad,
        }
    }
}

impl<W: std::io::Write> std::io::Write for GoTabWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.text.push_str(&String::from_utf8_lossy(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        let text = std::mem::take(&mut self.text);
        let lines: Vec<Vec<&str>> = text.split('\n').map(|l| l.split('\t').collect()).collect();
        let mut out = String::new();
        for (row, line) in lines.iter().enumerate() {
            for (column, cell) in line[..line.len() - 1].iter().enumerate() {
                let width = self.width(&lines, row, column);
                out.push_str(&self.padded(cell, width));
                if self.flags & 16 != 0 {
                    out.push('|');
                }
            }
            out.push_str(line[line.len() - 1]);
            if row + 1 < lines.len() {
                out.push('\n');
            }
        }
        self.writer.write_all(out.as_bytes())?;
        self.writer.flush()
    }
}
