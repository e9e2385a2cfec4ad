// needs: num_error
/// Reads a decimal number of 64 or 32 bits.
fn go_parse_float(s: &str, bits: i64) -> Result<f64, GoNumError> {
    let plain = s.strip_prefix(['+', '-']).unwrap_or(s).to_ascii_lowercase();
    let value = match plain.as_str() {
        "nan" | "inf" | "infinity" => s.parse::<f64>(),
        _ if bits == 32 => s.parse::<f32>().map(f64::from),
        _ => s.parse::<f64>(),
    };
    match value {
        Err(_) => Err(GoNumError::new("ParseFloat", s, GoNumError::SYNTAX)),
        Ok(value) if value.is_infinite() && !plain.starts_with("inf") => {
            Err(GoNumError::new("ParseFloat", s, GoNumError::RANGE))
        }
        Ok(value) => Ok(value),
    }
}
