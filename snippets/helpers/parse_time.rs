// needs: civil month_name
/// Why a text is no time of the layout.
#[derive(Clone, Debug, PartialEq, Eq)]
struct GoTimeError(String);

impl std::fmt::Display for GoTimeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for GoTimeError {}

/// Reads a time of Go's layout, in UTC.
fn go_parse_time(layout: &str, value: &str) -> Result<std::time::SystemTime, GoTimeError> {
    let (mut year, mut month, mut day, mut hour, mut minute, mut second, mut nano) =
        (0i64, 1i64, 1i64, 0i64, 0i64, 0i64, 0i64);
    let (mut is_pm, mut offset) = (None, 0i64);
    let (mut pattern, mut rest) = (layout, value);
    const PARTS: [&str; 24] = [
        "January", "Jan", "Monday", "Mon", "MST", "2006", "01", "02", "03", "04", "05", "06", "15",
        "_2", "PM", "-07:00", "-0700", "Z07:00", "1", "2", "3", "4", "5", "Z0700",
    ];
    let error = |part: &str, rest: &str| {
        GoTimeError(format!(
            "parsing time {value:?} as {layout:?}: cannot parse {rest:?} as {part:?}"
        ))
    };
    while !pattern.is_empty() {
        let Some(part) = PARTS.iter().find(|part| pattern.starts_with(**part)) else {
            let c = pattern.chars().next().unwrap_or_default();
            rest = rest
                .strip_prefix(c)
                .ok_or_else(|| error(&c.to_string(), rest))?;
            pattern = &pattern[c.len_utf8()..];
            continue;
        };
        pattern = &pattern[part.len()..];
        let start = rest;
        let mut number = |least: usize, most: usize| -> Result<i64, GoTimeError> {
            let digits = rest
                .bytes()
                .take(most)
                .take_while(u8::is_ascii_digit)
                .count();
            let value = rest[..digits]
                .parse()
                .ok()
                .filter(|_| digits >= least)
                .ok_or_else(|| error(part, start))?;
            rest = &rest[digits..];
            Ok(value)
        };
        match *part {
            "2006" => year = number(4, 4)?,
            "06" => year = number(2, 2).map(|y| if y >= 69 { 1900 + y } else { 2000 + y })?,
            "01" => month = number(2, 2)?,
            "1" => month = number(1, 2)?,
            "02" => day = number(2, 2)?,
            "2" | "_2" => {
                rest = rest.trim_start_matches(' ');
                let digits = rest.bytes().take(2).take_while(u8::is_ascii_digit).count();
                day = rest[..digits].parse().map_err(|_| error(part, start))?;
                rest = &rest[digits..];
            }
            "15" | "03" => hour = number(2, 2)?,
            "3" => hour = number(1, 2)?,
            "04" => minute = number(2, 2)?,
            "4" => minute = number(1, 2)?,
            "05" | "5" => {
                second = number(if *part == "05" { 2 } else { 1 }, 2)?;
                let fraction = rest
                    .strip_prefix('.')
                    .map_or(0, |f| f.bytes().take_while(u8::is_ascii_digit).count());
                if fraction > 0 && !pattern.starts_with(['.', ',']) {
                    nano = format!("{:0<9}", &rest[1..=fraction])[..9]
                        .parse()
                        .unwrap_or(0);
                    rest = &rest[fraction + 1..];
                }
                if let Some(dotted) = pattern.strip_prefix('.') {
                    let digits = dotted
                        .bytes()
                        .take_while(|b| matches!(b, b'0' | b'9'))
                        .count();
                    pattern = &dotted[digits..];
                    if fraction > 0 {
                        nano = format!("{:0<9}", &rest[1..=fraction])[..9]
                            .parse()
                            .unwrap_or(0);
                        rest = &rest[fraction + 1..];
                    }
                }
            }
            "PM" => {
                is_pm = Some(rest.starts_with("PM"));
                rest = rest
                    .strip_prefix("PM")
                    .or_else(|| rest.strip_prefix("AM"))
                    .ok_or_else(|| error(part, start))?;
            }
            "January" | "Jan" => {
                let length = |name: &str| if *part == "Jan" { 3 } else { name.len() };
                month = (1..=12)
                    .find(|m| rest.starts_with(&go_month_name(*m)[..length(go_month_name(*m))]))
                    .ok_or_else(|| error(part, start))?;
                rest = &rest[length(go_month_name(month))..];
            }
            "Z07:00" | "Z0700" if rest.starts_with('Z') => rest = &rest[1..],
            "-07:00" | "-0700" | "Z07:00" | "Z0700" => {
                let sign = if rest.starts_with('-') { -1 } else { 1 };
                let digits = rest
                    .chars()
                    .skip(1)
                    .take_while(|c| c.is_ascii_digit() || *c == ':')
                    .collect::<String>();
                rest = &rest[(1 + digits.len()).min(rest.len())..];
                let number = digits
                    .replace(':', "")
                    .parse::<i64>()
                    .map_err(|_| error(part, start))?;
                offset = sign * (number / 100 * 3600 + number % 100 * 60);
            }
            _ => rest = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()),
        }
    }
    if !rest.is_empty() {
        return Err(GoTimeError(format!(
            "parsing time {value:?}: extra text: {rest:?}"
        )));
    }
    match is_pm {
        Some(true) if hour < 12 => hour += 12,
        Some(false) if hour == 12 => hour = 0,
        _ => {}
    }
    let limits = [
        (month, 1, 12, "month"),
        (
            day,
            1,
            go_days_of(year, month + 1, 1) - go_days_of(year, month, 1),
            "day",
        ),
        (hour, 0, 23, "hour"),
        (minute, 0, 59, "minute"),
        (second, 0, 59, "second"),
    ];
    if let Some((.., name)) = limits.iter().find(|(n, low, high, _)| n < low || n > high) {
        return Err(GoTimeError(format!(
            "parsing time {value:?}: {name} out of range"
        )));
    }
    Ok(go_date(
        year,
        month,
        day,
        hour,
        minute,
        second - offset,
        nano,
    ))
}
