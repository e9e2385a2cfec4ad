/// Go's "invalid syntax".
#[derive(Clone, Debug, PartialEq, Eq)]
struct GoSyntaxError;

impl std::fmt::Display for GoSyntaxError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("invalid syntax")
    }
}

impl std::error::Error for GoSyntaxError {}

/// The text that a Go literal stands for.
fn go_unquote(s: &str) -> Result<String, GoSyntaxError> {
    let quote = s.chars().next().ok_or(GoSyntaxError)?;
    if s.len() < 2 || !s.ends_with(quote) {
        return Err(GoSyntaxError);
    }
    let inner = &s[1..s.len() - 1];
    match quote {
        '`' if !inner.contains('`') => return Ok(inner.replace('\r', "")),
        '"' | '\'' => {}
        _ => return Err(GoSyntaxError),
    }
    let mut result = Vec::new();
    let mut count = 0;
    let mut rest = inner.chars();
    while let Some(c) = rest.next() {
        count += 1;
        let code = |rest: &mut std::str::Chars, digits: usize, radix: u32| {
            let text = rest.by_ref().take(digits).collect::<String>();
            if text.len() == digits {
                u32::from_str_radix(&text, radix).map_err(|_| GoSyntaxError)
            } else {
                Err(GoSyntaxError)
            }
        };
        let mut letter = c;
        if c == quote || c == '\n' {
            return Err(GoSyntaxError);
        }
        if c == '\\' {
            letter = match rest.next().ok_or(GoSyntaxError)? {
                'a' => '\u{7}',
                'b' => '\u{8}',
                'f' => '\u{c}',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'v' => '\u{b}',
                '\\' => '\\',
                q if q == quote => q,
                'x' => {
                    result.push(code(&mut rest, 2, 16)? as u8);
                    continue;
                }
                'u' => char::from_u32(code(&mut rest, 4, 16)?).ok_or(GoSyntaxError)?,
                'U' => char::from_u32(code(&mut rest, 8, 16)?).ok_or(GoSyntaxError)?,
                d @ '0'..='3' => {
                    result.push((d as u32 - '0' as u32) as u8 * 64 + code(&mut rest, 2, 8)? as u8);
                    continue;
                }
                _ => return Err(GoSyntaxError),
            };
        }
        result.extend_from_slice(letter.to_string().as_bytes());
    }
    if quote == '\'' && count != 1 {
        return Err(GoSyntaxError);
    }
    Ok(String::from_utf8_lossy(&result).into_owned())
}
