// needs: go_printer

/// What Go's fmt.Sprintf makes of a format that is known only when the program runs, or of verbs that Rust has no counterpart for.
fn go_sprintf(format: &str, args: &[GoArg]) -> String {
    let mut out = String::new();
    let mut rest = format;
    let mut next = 0;
    let mut is_reordered = false;
    while let Some((text, after)) = rest.split_once('%') {
        out.push_str(text);
        rest = after;
        let mut spec = GoSpec::default();
        let mut is_good = true;
        while let Some(flag) = rest.chars().next().filter(|c| "+-# 0".contains(*c)) {
            match flag {
                '+' => spec.plus = true,
                '-' => spec.minus = true,
                '#' => spec.sharp = true,
                ' ' => spec.space = true,
                _ => spec.zero = true,
            }
            rest = &rest[1..];
        }
        let mut has_index = go_index(&mut rest, &mut next, args.len(), &mut is_good);
        is_reordered |= has_index;
        if let Some(after) = rest.strip_prefix('*') {
            rest = after;
            match go_count(args.get(next)) {
                Some(width) => {
                    spec.minus |= width < 0;
                    spec.width = width.unsigned_abs();
                }
                None => out.push_str("%!(BADWIDTH)"),
            }
            next += 1;
            has_index = false;
        } else if let Some(width) = go_number(&mut rest) {
            spec.width = width;
            is_good &= !has_index;
        }
        if let Some(after) = rest.strip_prefix('.').filter(|after| !after.is_empty()) {
            rest = after;
            is_good &= !has_index;
            has_index = go_index(&mut rest, &mut next, args.len(), &mut is_good);
            is_reordered |= has_index;
            if let Some(after) = rest.strip_prefix('*') {
                rest = after;
                match go_count(args.get(next)) {
                    Some(precision) => spec.precision = usize::try_from(precision).ok(),
                    None => out.push_str("%!(BADPREC)"),
                }
                next += 1;
                has_index = false;
            } else {
                spec.precision = Some(go_number(&mut rest).unwrap_or(0));
            }
        }
        if !has_index {
            is_reordered |= go_index(&mut rest, &mut next, args.len(), &mut is_good);
        }
        is_reordered |= !is_good;
        let Some(verb) = rest.chars().next() else {
            out.push_str("%!(NOVERB)");
            break;
        };
        rest = &rest[verb.len_utf8()..];
        if verb == 'v' {
            spec.syntax = std::mem::take(&mut spec.sharp);
            spec.names = std::mem::take(&mut spec.plus);
        }
        match args.get(next) {
            _ if verb == '%' => out.push('%'),
            _ if !is_good => out.push_str(&format!("%!{verb}(BADINDEX)")),
            None => out.push_str(&format!("%!{verb}(MISSING)")),
            Some(arg) => {
                out.push_str(&spec.value(arg, verb, 0));
                next += 1;
            }
        }
    }
    out.push_str(rest);
    if !is_reordered && next < args.len() {
        let extra = args[next..].iter().map(|arg| match arg.kind {
            GoKind::Nil => String::from("<nil>"),
            _ => format!("{}={}", arg.type_name, GoSpec::default().value(arg, 'v', 0)),
        });
        let extra: Vec<String> = extra.collect();
        out.push_str(&format!("%!(EXTRA {})", extra.join(", ")));
    }
    out
}

/// Reads an index such as `[2]`, and makes its argument the next one.
fn go_index(rest: &mut &str, next: &mut usize, count: usize, is_good: &mut bool) -> bool {
    let Some(after) = rest.strip_prefix('[') else {
        return false;
    };
    let Some((index, after)) = after.split_once(']') else {
        *rest = after;
        *is_good = false;
        return false;
    };
    *rest = after;
    match index.parse() {
        Ok(index @ 1..) if index <= count => *next = index - 1,
        _ => *is_good = false,
    }
    *is_good
}

/// The width or precision that stands for a `*`.
fn go_count(arg: Option<&GoArg>) -> Option<isize> {
    let count = match arg?.kind {
        GoKind::Int(number) => isize::try_from(number).ok()?,
        GoKind::Uint(number) => isize::try_from(number).ok()?,
        _ => return None,
    };
    Some(count).filter(|count| count.unsigned_abs() <= 1_000_000)
}

fn go_number(rest: &mut &str) -> Option<usize> {
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let number = rest[..digits].parse().ok()?;
    *rest = &rest[digits..];
    Some(number)
}
