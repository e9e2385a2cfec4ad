/// What a scanner takes for a token.
#[derive(Clone, Copy, Debug, PartialEq)]
enum GoSplit {
    Lines,
    Words,
    Runes,
    Bytes,
}

/// Reads lines, words or letters one after another.
struct GoScanner<'a> {
    reader: Box<dyn std::io::BufRead + 'a>,
    split: GoSplit,
    token: String,
    limit: usize,
    error: Option<std::io::Error>,
}

impl<'a> GoScanner<'a> {
    fn new(reader: impl std::io::Read + 'a) -> Self {
        let reader = Box::new(std::io::BufReader::new(reader));
        GoScanner {
            reader,
            split: GoSplit::Lines,
            token: String::new(),
            limit: 64 * 1024,
            error: None,
        }
    }

    fn split(&mut self, split: GoSplit) {
        self.split = split;
    }

    fn limit(&mut self, limit: i64) {
        self.limit = limit as usize;
    }

    /// Moves on to the next token; false at the end of the input and on an error.
    fn scan(&mut self) -> bool {
        self.token.clear();
        if self.error.is_some() {
            return false;
        }
        match self.next_token() {
            Ok(Some(bytes)) if bytes.len() < self.limit => {
                self.token = String::from_utf8_lossy(&bytes).into_owned();
                true
            }
            Ok(Some(_)) => {
                self.error = Some(std::io::Error::other("bufio.Scanner: token too long"));
                false
            }
            Ok(None) => false,
            Err(error) => {
                self.error = Some(error);
                false
            }
        }
    }

    fn next_token(&mut self) -> Result<Option<Vec<u8>>, std::io::Error> {
        let mut bytes = Vec::new();
        if self.split == GoSplit::Lines {
            if self.reader.read_until(b'\n', &mut bytes)? == 0 {
                return Ok(None);
            }
            if bytes.last() == Some(&b'\n') {
                bytes.pop();
            }
            if bytes.last() == Some(&b'\r') {
                bytes.pop();
            }
            return Ok(Some(bytes));
        }
        let mut byte = [0];
        while std::io::Read::read(&mut self.reader, &mut byte)? == 1 {
            let is_blank = byte[0].is_ascii_whitespace() || byte[0] == 0xb;
            match self.split {
                GoSplit::Words if is_blank && bytes.is_empty() => {}
                GoSplit::Words if is_blank => return Ok(Some(bytes)),
                GoSplit::Words => bytes.push(byte[0]),
                _ => {
                    bytes.push(byte[0]);
                    if self.split == GoSplit::Bytes
                        || bytes.len() == 4
                        || std::str::from_utf8(&bytes).is_ok()
                    {
                        return Ok(Some(bytes));
                    }
                }
            }
        }
        Ok((!bytes.is_empty()).then_some(bytes))
    }

    fn text(&self) -> &str {
        &self.token
    }

    /// What stopped the scanner before the end of the input.
    fn err(&mut self) -> Result<(), std::io::Error> {
        self.error.take().map_or(Ok(()), Err)
    }
}
