// needs: end_of_input
/// Go's csv.Reader: records of fields that may stand in quotes.
struct GoCsvReader {
    text: Vec<char>,
    failure: Option<std::io::Error>,
    at: usize,
    line: usize,
    comma: i32,
    comment: i32,
    fields: i64,
    lazy: bool,
    trims: bool,
}

impl GoCsvReader {
    /// All input is read at once.
    fn new(mut input: impl std::io::Read) -> Self {
        let mut bytes = Vec::new();
        let failure = input.read_to_end(&mut bytes).err();
        let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
        GoCsvReader {
            text: text.chars().collect(),
            failure,
            at: 0,
            line: 0,
            comma: ',' as i32,
            comment: 0,
            fields: 0,
            lazy: false,
            trims: false,
        }
    }

    fn read(&mut self) -> std::io::Result<Vec<String>> {
        if let Some(error) = self.failure.take() {
            return Err(error);
        }
        let text = std::mem::take(&mut self.text);
        let record = self.record(&text);
        self.text = text;
        let record = record?;
        let count = record.len() as i64;
        if self.fields == 0 {
            self.fields = count;
        }
        match self.fields > 0 && self.fields != count {
            true => Err(std::io::Error::other(format!(
                "record on line {}: wrong number of fields",
                self.line
            ))),
            false => Ok(record),
        }
    }

    fn record(&mut self, text: &[char]) -> std::io::Result<Vec<String>> {
        loop {
            self.line += 1;
            match text.get(self.at) {
                None => return Err(go_eof()),
                Some('\n') => self.at += 1,
                Some(&c) if self.comment != 0 && c as i32 == self.comment => {
                    let rest = text[self.at..].iter().position(|&c| c == '\n');
                    self.at = rest.map_or(text.len(), |end| self.at + end + 1);
                }
                Some(_) => break,
            }
        }
        let start = self.line;
        let mut record = Vec::new();
        loop {
            while self.trims && matches!(text.get(self.at), Some(' ' | '\t')) {
                self.at += 1;
            }
            let mut field = String::new();
            let quoted = text.get(self.at) == Some(&'"');
            if quoted {
                self.at += 1;
                self.quoted(text, &mut field, start)?;
            }
            while let Some(&c) = text.get(self.at) {
                if c == '\n' || c as i32 == self.comma {
                    break;
                }
                if c == '"' && !self.lazy && !quoted {
                    return Err(self.error(start, text, "bare \" in non-quoted field"));
                }
                field.push(c);
                self.at += 1;
            }
            record.push(field);
            match text.get(self.at) {
                Some(&c) if c != '\n' => self.at += 1,
                _ => break,
            }
        }
        self.at += 1;
        Ok(record)
    }

    /// The text up to the quote that ends it; two quotes are one.
    fn quoted(&mut self, text: &[char], field: &mut String, start: usize) -> std::io::Result<()> {
        loop {
            match (text.get(self.at), text.get(self.at + 1)) {
                (Some('"'), Some('"')) => {
                    field.push('"');
                    self.at += 2;
                }
                (Some('"'), next) => {
                    let ends = next.is_none_or(|&c| c == '\n' || c as i32 == self.comma);
                    if !ends && !self.lazy {
                        return Err(self.error(
                            start,
                            text,
                            "extraneous or missing \" in quoted-field",
                        ));
                    }
                    self.at += 1;
                    return Ok(());
                }
                (Some(&c), _) => {
                    self.line += usize::from(c == '\n');
                    field.push(c);
                    self.at += 1;
                }
                (None, _) if self.lazy => return Ok(()),
                (None, _) => {
                    return Err(self.error(
                        start,
                        text,
                        "extraneous or missing \" in quoted-field",
                    ));
                }
            }
        }
    }

    fn error(&self, start: usize, text: &[char], what: &str) -> std::io::Error {
        let before = &text[..self.at];
        let line = before
            .iter()
            .rposition(|&c| c == '\n')
            .map_or(0, |at| at + 1);
        let column = before[line..].iter().map(|c| c.len_utf8()).sum::<usize>() + 1;
        let place = match start == self.line {
            true => format!("parse error on line {}", self.line),
            false => format!("record on line {start}; parse error on line {}", self.line),
        };
        std::io::Error::other(format!("{place}, column {column}: {what}"))
    }

    fn read_all(&mut self) -> std::io::Result<Vec<Vec<String>>> {
        let mut records = Vec::new();
        loop {
            match self.read() {
                Ok(record) => records.push(record),
                Err(end) if end.kind() == std::io::ErrorKind::UnexpectedEof => return Ok(records),
                Err(error) => return Err(error),
            }
        }
    }
}
