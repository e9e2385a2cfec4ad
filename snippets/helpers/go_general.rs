/// A float as Go's `%.3g` prints it: so many digits at most, with an exponent where they do not reach the point.
struct GoGeneral(f64);

impl std::fmt::Display for GoGeneral {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let last = f.precision().unwrap_or(6).max(1) - 1;
        let scientific = format!("{:.last$e}", self.0);
        let Some((digits, exponent)) = scientific.split_once('e') else {
            return f.write_str(match scientific.as_str() {
                "inf" => "+Inf",
                "-inf" => "-Inf",
                _ => "NaN",
            });
        };
        let exponent: isize = exponent.parse().map_err(|_| std::fmt::Error)?;
        let trim = |digits: &str| match digits.contains('.') {
            true => String::from(digits.trim_end_matches('0').trim_end_matches('.')),
            false => String::from(digits),
        };
        let text = match last.checked_add_signed(-exponent) {
            Some(decimals) if exponent >= -4 => trim(&format!("{:.decimals$}", self.0)),
            _ => format!("{}e{exponent:+03}", trim(digits)),
        };
        let digits = text.trim_start_matches('-');
        f.pad_integral(digits.len() == text.len(), "", digits)
    }
}
