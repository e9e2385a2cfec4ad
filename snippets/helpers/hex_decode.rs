// needs: go_quote_char
/// The bytes of a text of hexadecimal digits.
fn go_hex_decode(text: &str) -> Result<Vec<u8>, std::io::Error> {
    let digit = |byte: u8| {
        let value = char::from(byte).to_digit(16);
        value.map(|value| value as u8).ok_or_else(|| {
            std::io::Error::other(match byte {
                ..0x80 => format!(
                    "encoding/hex: invalid byte: U+{byte:04X} {}",
                    go_quote_char(char::from(byte))
                ),
                _ => format!("encoding/hex: invalid byte: {byte:#X}"),
            })
        })
    };
    let mut bytes = Vec::new();
    for pair in text.as_bytes().chunks(2) {
        let high = digit(pair[0])?;
        let Some(low) = pair.get(1) else {
            return Err(std::io::Error::other("encoding/hex: odd length hex string"));
        };
        bytes.push(high << 4 | digit(*low)?);
    }
    Ok(bytes)
}
