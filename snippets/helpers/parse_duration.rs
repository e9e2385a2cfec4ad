/// Why a text is no span, in Go's words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct GoDurationError(String);

impl std::fmt::Display for GoDurationError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for GoDurationError {}

/// Reads "1h30m", "1.5s", "250ms".
fn go_parse_duration(s: &str) -> Result<std::time::Duration, GoDurationError> {
    let invalid = || GoDurationError(format!("time: invalid duration {s:?}"));
    let mut rest = s.strip_prefix('+').unwrap_or(s);
    if rest == "0" {
        return Ok(std::time::Duration::ZERO);
    }
    if rest.is_empty() {
        return Err(invalid());
    }
    let mut nanos: f64 = 0.0;
    let mut whole: u128 = 0;
    while !rest.is_empty() {
        let length = rest
            .bytes()
            .take_while(|b| b.is_ascii_digit() || *b == b'.')
            .count();
        let number = &rest[..length];
        let unit_length = rest[length..]
            .find(|c: char| c.is_ascii_digit() || c == '.')
            .unwrap_or(rest.len() - length);
        let unit = &rest[length..length + unit_length];
        let (integer, fraction) = number.split_once('.').unwrap_or((number, ""));
        if integer.is_empty() && fraction.is_empty() || fraction.contains('.') {
            return Err(invalid());
        }
        let scale: u64 = match unit {
            "ns" => 1,
            "us" | "µs" | "μs" => 1_000,
            "ms" => 1_000_000,
            "s" => 1_000_000_000,
            "m" => 60_000_000_000,
            "h" => 3_600_000_000_000,
            "" => {
                return Err(GoDurationError(format!(
                    "time: missing unit in duration {s:?}"
                )));
            }
            _ => {
                return Err(GoDurationError(format!(
                    "time: unknown unit {unit:?} in duration {s:?}"
                )));
            }
        };
        whole += integer.parse::<u128>().unwrap_or(0) * u128::from(scale);
        nanos += format!("0.{fraction}0").parse::<f64>().unwrap_or(0.0) * scale as f64;
        rest = &rest[length + unit_length..];
    }
    Ok(std::time::Duration::from_nanos(
        (whole + nanos as u128) as u64,
    ))
}
