/// JSON as Go writes it: floats without ".0", and <, > and & escaped.
fn go_json<T: serde::Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut text = Vec::new();
    value.serialize(&mut serde_json::Serializer::with_formatter(
        &mut text, GoJson,
    ))?;
    Ok(text)
}

/// Go's way to write numbers and texts in JSON.
struct GoJson;

impl serde_json::ser::Formatter for GoJson {
    fn write_f64<W: ?Sized + std::io::Write>(
        &mut self,
        writer: &mut W,
        value: f64,
    ) -> std::io::Result<()> {
        if value == 0.0 || (1e-6..1e21).contains(&value.abs()) {
            return write!(writer, "{value}");
        }
        let text = format!("{value:e}");
        match text.contains("e-") {
            true => writer.write_all(text.as_bytes()),
            false => writer.write_all(text.replace('e', "e+").as_bytes()),
        }
    }

    fn write_string_fragment<W: ?Sized + std::io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> std::io::Result<()> {
        for c in fragment.chars() {
            match c {
                '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                    write!(writer, "\\u{:04x}", u32::from(c))?
                }
                _ => write!(writer, "{c}")?,
            }
        }
        Ok(())
    }
}
