// needs: civil month_name weekday_name
/// A time by Go's layout, in UTC.
fn go_format_time(time: std::time::SystemTime, layout: &str) -> String {
    let (year, month, day) = go_civil(time);
    let (hour, minute, second, nano) = go_clock(time);
    let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
    let (month_name, day_name) = (go_month_name(month), go_weekday_name(go_weekday(time)));
    let parts: [(&str, String); 27] = [
        ("January", month_name.to_string()),
        ("Jan", month_name[..3].to_string()),
        ("Monday", day_name.to_string()),
        ("Mon", day_name[..3].to_string()),
        ("MST", "UTC".to_string()),
        ("2006", format!("{year:04}")),
        ("002", format!("{:03}", go_year_day(time))),
        ("01", format!("{month:02}")),
        ("02", format!("{day:02}")),
        ("03", format!("{twelve:02}")),
        ("04", format!("{minute:02}")),
        ("05", format!("{second:02}")),
        ("06", format!("{:02}", year % 100)),
        ("15", format!("{hour:02}")),
        ("_2", format!("{day:2}")),
        ("PM", if hour < 12 { "AM" } else { "PM" }.to_string()),
        ("pm", if hour < 12 { "am" } else { "pm" }.to_string()),
        ("-07:00", "+00:00".to_string()),
        ("-0700", "+0000".to_string()),
        ("Z07:00", "Z".to_string()),
        ("Z0700", "Z".to_string()),
        ("-07", "+00".to_string()),
        ("1", month.to_string()),
        ("2", day.to_string()),
        ("3", twelve.to_string()),
        ("4", minute.to_string()),
        ("5", second.to_string()),
    ];
    let mut result = String::new();
    let mut rest = layout;
    while let Some(c) = rest.chars().next() {
        if matches!(c, '.' | ',') && rest[1..].starts_with(['0', '9']) {
            let kind = rest.as_bytes()[1] as char;
            let digits = rest[1..].chars().take_while(|d| *d == kind).count();
            if !rest[1 + digits..].starts_with(|d: char| d.is_ascii_digit()) {
                let fraction = format!("{nano:09}")[..digits.min(9)].to_string();
                let fraction = if kind == '9' {
                    fraction.trim_end_matches('0').to_string()
                } else {
                    fraction
                };
                if !fraction.is_empty() {
                    result.push(c);
                    result.push_str(&fraction);
                }
                rest = &rest[1 + digits..];
                continue;
            }
        }
        if let Some((name, text)) = parts.iter().find(|(name, _)| rest.starts_with(name)) {
            result.push_str(text);
            rest = &rest[name.len()..];
            continue;
        }
        result.push(c);
        rest = &rest[c.len_utf8()..];
    }
    result
}
