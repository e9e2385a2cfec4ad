/// A place for what Go's Scan functions read.
trait GoScan {
    /// Takes the value that the text begins with; says how long it is.
    fn scan(&mut self, text: &str, verb: char) -> Result<usize, &'static str>;
}

macro_rules! go_scan_integers {
    ($($type:ty),*) => {
        $(impl GoScan for $type {
            fn scan(&mut self, text: &str, verb: char) -> Result<usize, &'static str> {
                if verb == 'c' {
                    let c = text.chars().next().ok_or("EOF")?;
                    *self = u32::from(c) as $type;
                    return Ok(c.len_utf8());
                }
                let radix = match verb {
                    'x' | 'X' => 16,
                    'o' => 8,
                    'b' => 2,
                    _ => 10,
                };
                let sign = usize::from(text.starts_with(['-', '+']));
                let digits = text[sign..].chars().take_while(|c| c.is_digit(radix)).count();
                let end = sign + digits;
                *self = <$type>::from_str_radix(&text[..end], radix)
                    .map_err(|_| if digits == 0 { "expected integer" } else { "integer overflow" })?;
                Ok(end)
            }
        })*
    };
}

go_scan_integers!(i8, i16, i32, i64, u8, u16, u32, u64, usize);

impl GoScan for f64 {
    fn scan(&mut self, text: &str, _: char) -> Result<usize, &'static str> {
        let is_part = |c: &char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | 'e' | 'E');
        let longest = text.chars().take_while(is_part).count();
        let parsed = (1..=longest)
            .rev()
            .find_map(|end| Some((end, text[..end].parse().ok()?)));
        let (end, number) = parsed.ok_or("expected float")?;
        *self = number;
        Ok(end)
    }
}

impl GoScan for String {
    fn scan(&mut self, text: &str, _: char) -> Result<usize, &'static str> {
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        *self = String::from(&text[..end]);
        Ok(end)
    }
}

impl GoScan for bool {
    fn scan(&mut self, text: &str, _: char) -> Result<usize, &'static str> {
        let end = text
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(text.len());
        *self = matches!(&text[..end], "true" | "TRUE" | "True" | "t" | "T" | "1");
        Ok(end)
    }
}

fn go_scan_error(text: &str) -> std::io::Error {
    match text {
        "EOF" => std::io::Error::new(std::io::ErrorKind::UnexpectedEof, "EOF"),
        _ => std::io::Error::other(text),
    }
}
