/// Go's csv.Writer: fields in quotes where they need some, held back until they are flushed.
struct GoCsvWriter<W> {
    output: W,
    lines: String,
    comma: i32,
    use_crlf: bool,
}

impl<W: std::io::Write> GoCsvWriter<W> {
    fn new(output: W) -> Self {
        GoCsvWriter {
            output,
            lines: String::new(),
            comma: ',' as i32,
            use_crlf: false,
        }
    }

    fn write(&mut self, record: &[String]) -> std::io::Result<()> {
        let comma = u32::try_from(self.comma).ok().and_then(char::from_u32);
        let comma = comma.unwrap_or(',');
        let quoted = |field: &String| {
            let needs = field == "\\."
                || field.contains([comma, '"', '\r', '\n'])
                || field.starts_with([' ', '\t']);
            match needs {
                true => format!("\"{}\"", field.replace('"', "\"\"")),
                false => field.clone(),
            }
        };
        let fields: Vec<String> = record.iter().map(quoted).collect();
        let end = if self.use_crlf { "\r\n" } else { "\n" };
        self.lines += &fields.join(&comma.to_string());
        self.lines += end;
        match self.lines.len() > 4096 {
            true => self.flush(),
            false => Ok(()),
        }
    }

    fn write_all(&mut self, records: &[Vec<String>]) -> std::io::Result<()> {
        records.iter().try_for_each(|record| self.write(record))?;
        self.flush()
    }

    fn flush(&mut self) -> std::io::Result<()> {
        let lines = std::mem::take(&mut self.lines);
        self.output.write_all(lines.as_bytes())?;
        self.output.flush()
    }
}
