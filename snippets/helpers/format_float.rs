/// A floating-point number in Go's formats 'e', 'E', 'f', 'g' and 'G'; a precision of -1 is the shortest that reads back.
fn go_format_float(x: f64, format: u8, precision: i64, bits: i64) -> String {
    if x.is_nan() {
        return "NaN".to_string();
    }
    if x.is_infinite() {
        return if x > 0.0 {
            "+Inf".to_string()
        } else {
            "-Inf".to_string()
        };
    }
    let with_exponent = |digits: Option<usize>| {
        let text = match digits {
            Some(digits) => format!("{x:.digits$e}"),
            None if bits == 32 => format!("{:e}", x as f32),
            None => format!("{x:e}"),
        };
        let (mantissa, exponent) = text.split_once('e').map_or((text.clone(), 0), |(m, e)| {
            (m.to_string(), e.parse().unwrap_or(0))
        });
        (mantissa, exponent)
    };
    let scientific = |mantissa: &str, exponent: i64| {
        let sign = if exponent < 0 { '-' } else { '+' };
        format!("{mantissa}e{sign}{:02}", exponent.abs())
    };
    let digits = (precision >= 0).then_some(precision as usize);
    let text = match format {
        b'e' | b'E' => {
            let (mantissa, exponent) = with_exponent(digits);
            scientific(&mantissa, exponent)
        }
        b'g' | b'G' => {
            let (mut mantissa, exponent) = with_exponent(digits.map(|d| d.max(1) - 1));
            if mantissa.contains('.') {
                mantissa = mantissa
                    .trim_end_matches('0')
                    .trim_end_matches('.')
                    .to_string();
            }
            let count = mantissa.chars().filter(char::is_ascii_digit).count() as i64;
            let limit = match digits {
                None => 6,
                Some(d) if d as i64 > count && count > exponent => count,
                Some(d) => d.max(1) as i64,
            };
            if exponent < -4 || exponent >= limit {
                scientific(&mantissa, exponent)
            } else {
                let places = (count - 1 - exponent).max(0) as usize;
                let plain = if bits == 32 && digits.is_none() {
                    format!("{}", x as f32)
                } else {
                    format!("{x:.places$}")
                };
                if digits.is_none() && bits != 32 {
                    format!("{x}")
                } else {
                    plain
                }
            }
        }
        _ => match digits {
            Some(digits) => format!("{x:.digits$}"),
            None if bits == 32 => format!("{}", x as f32),
            None => format!("{x}"),
        },
    };
    if format.is_ascii_uppercase() {
        text.to_uppercase()
    } else {
        text
    }
}
