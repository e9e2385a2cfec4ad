// needs: num_error
/// The number in the text: base 0 reads Go's prefixes and underscores.
fn go_parse_digits(
    function: &'static str,
    text: &str,
    digits: &str,
    base: i64,
) -> Result<u128, GoNumError> {
    let syntax = || GoNumError::new(function, text, GoNumError::SYNTAX);
    if base != 0 && !(2..=36).contains(&base) {
        return Err(GoNumError::new(
            function,
            text,
            format!("invalid base {base}"),
        ));
    }
    let (radix, rest) = match digits.as_bytes() {
        _ if base != 0 => (base as u32, digits),
        [b'0', b'x' | b'X', _, ..] => (16, &digits[2..]),
        [b'0', b'o' | b'O', _, ..] => (8, &digits[2..]),
        [b'0', b'b' | b'B', _, ..] => (2, &digits[2..]),
        [b'0', ..] => (8, digits),
        _ => (10, digits),
    };
    let has_prefix = rest.len() < digits.len() || radix == 8;
    let underscores_hold = base == 0
        && !rest.contains("__")
        && !rest.ends_with('_')
        && (has_prefix || !rest.starts_with('_'));
    if rest.is_empty() || rest.contains('_') && !underscores_hold {
        return Err(syntax());
    }
    let mut value: u128 = 0;
    let mut count = 0;
    for c in rest.chars().filter(|c| *c != '_') {
        let digit = c.to_digit(radix).ok_or_else(syntax)?;
        value = value
            .saturating_mul(u128::from(radix))
            .saturating_add(u128::from(digit));
        count += 1;
    }
    if count == 0 { Err(syntax()) } else { Ok(value) }
}

/// Reads a signed number of so many bits.
fn go_parse_int_as(
    function: &'static str,
    s: &str,
    base: i64,
    bits: i64,
) -> Result<i64, GoNumError> {
    let bits = if bits == 0 { 64 } else { bits };
    let is_negative = s.starts_with('-');
    let value = go_parse_digits(function, s, s.strip_prefix(['+', '-']).unwrap_or(s), base)?;
    let limit = 1u128 << (bits - 1);
    if value > limit || value == limit && !is_negative {
        return Err(GoNumError::new(function, s, GoNumError::RANGE));
    }
    Ok(if is_negative {
        (value as i128).wrapping_neg() as i64
    } else {
        value as i64
    })
}

fn go_parse_int(s: &str, base: i64, bits: i64) -> Result<i64, GoNumError> {
    go_parse_int_as("ParseInt", s, base, bits)
}

fn go_parse_uint(s: &str, base: i64, bits: i64) -> Result<u64, GoNumError> {
    let value = go_parse_digits("ParseUint", s, s, base)?;
    if bits != 0 && bits != 64 && value >> bits != 0 || value > u128::from(u64::MAX) {
        return Err(GoNumError::new("ParseUint", s, GoNumError::RANGE));
    }
    Ok(value as u64)
}

fn go_atoi(s: &str) -> Result<i64, GoNumError> {
    go_parse_int_as("Atoi", s, 10, 64)
}
