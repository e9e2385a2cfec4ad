/// A float as Go's `%v` prints it: the fewest digits that tell it apart, with an exponent below 1e-4 and from 1e6 up.
struct GoFloat<T>(T);

impl<T: std::fmt::Display + std::fmt::LowerExp> std::fmt::Display for GoFloat<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let scientific = format!("{:e}", self.0);
        let Some((digits, exponent)) = scientific.split_once('e') else {
            return f.pad(match scientific.as_str() {
                "inf" => "+Inf",
                "-inf" => "-Inf",
                _ => "NaN",
            });
        };
        let text = match exponent.parse::<i32>() {
            Ok(-4..6) => self.0.to_string(),
            Ok(exponent) => format!("{digits}e{exponent:+03}"),
            Err(_) => return Err(std::fmt::Error),
        };
        let digits = text.trim_start_matches('-');
        f.pad_integral(digits.len() == text.len(), "", digits)
    }
}
