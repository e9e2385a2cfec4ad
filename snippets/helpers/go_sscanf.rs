// needs: go_scan

/// Go's fmt.Sscanf: values where the format has its verbs. Says how many were read, and what went wrong.
fn go_sscanf<E: From<std::io::Error>>(
    text: &str,
    format: &str,
    targets: &mut [&mut dyn GoScan],
) -> (i64, Option<E>) {
    let mut rest = text;
    let mut count = 0;
    let mut pattern = format.chars().peekable();
    let failed = |count: usize, error| (count as i64, Some(go_scan_error(error).into()));
    while let Some(c) = pattern.next() {
        if c.is_whitespace() {
            rest = rest.trim_start();
            continue;
        }
        if c != '%' || pattern.next_if_eq(&'%').is_some() {
            match rest.strip_prefix(c) {
                Some(after) => rest = after,
                None if rest.is_empty() => return failed(count, "unexpected EOF"),
                None => return failed(count, "input does not match format"),
            }
            continue;
        }
        let mut width = 0;
        while let Some(digit) = pattern.peek().and_then(|c| c.to_digit(10)) {
            width = width * 10 + digit as usize;
            pattern.next();
        }
        let verb = pattern.next().unwrap_or('v');
        if verb != 'c' {
            rest = rest.trim_start();
        }
        let Some(target) = targets.get_mut(count) else {
            return failed(count, "too few operands for format '%'");
        };
        let end = rest.char_indices().nth(width).filter(|_| width > 0);
        let field = end.map_or(rest, |(end, _)| &rest[..end]);
        let read = if field.is_empty() {
            Err("EOF")
        } else {
            target.scan(field, verb)
        };
        match read {
            Ok(end) => rest = &rest[end..],
            Err(error) => return failed(count, error),
        }
        count += 1;
    }
    match count < targets.len() {
        true => failed(count, "too many operands"),
        false => (count as i64, None),
    }
}
