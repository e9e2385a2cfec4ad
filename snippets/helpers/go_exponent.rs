/// A float as Go's `%e` prints it: an exponent with a sign and at least two digits.
struct GoExponent(f64);

impl std::fmt::LowerExp for GoExponent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = format!("{:.*e}", f.precision().unwrap_or(6), self.0.abs());
        match text
            .split_once('e')
            .map(|(digits, exponent)| (digits, exponent.parse::<i32>()))
        {
            Some((digits, Ok(exponent))) => f.pad_integral(
                self.0.is_sign_positive(),
                "",
                &format!("{digits}e{exponent:+03}"),
            ),
            _ if self.0.is_nan() => f.pad("NaN"),
            _ => f.pad(if self.0 > 0.0 { "+Inf" } else { "-Inf" }),
        }
    }
}
