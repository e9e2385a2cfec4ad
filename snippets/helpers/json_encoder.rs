// needs: json_indent
/// Go's json.Encoder: one value after the other, a line each.
struct GoJsonEncoder<W> {
    writer: W,
    prefix: String,
    indent: String,
    escapes: bool,
}

impl<W: std::io::Write> GoJsonEncoder<W> {
    fn new(writer: W) -> Self {
        GoJsonEncoder {
            writer,
            prefix: String::new(),
            indent: String::new(),
            escapes: true,
        }
    }

    fn set_indent(&mut self, prefix: &str, indent: &str) {
        self.prefix = prefix.to_string();
        self.indent = indent.to_string();
    }

    fn set_escape(&mut self, escapes: bool) {
        self.escapes = escapes;
    }

    fn encode<T: serde::Serialize + ?Sized>(&mut self, value: &T) -> std::io::Result<()> {
        let mut text = go_json(value)?;
        if !self.prefix.is_empty() || !self.indent.is_empty() {
            text = go_json_indent(&text, &self.prefix, &self.indent);
        }
        if !self.escapes {
            let plain = String::from_utf8_lossy(&text).replace("\\u003c", "<");
            text = plain.replace("\\u003e", ">").replace("\\u0026", "&").into();
        }
        text.push(b'\n');
        self.writer.write_all(&text)
    }
}
