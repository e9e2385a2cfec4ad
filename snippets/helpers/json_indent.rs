// needs: json
/// JSON in lines that begin with the prefix and an indent for each level.
fn go_json_pretty<T: serde::Serialize + ?Sized>(
    value: &T,
    prefix: &str,
    indent: &str,
) -> Result<Vec<u8>, serde_json::Error> {
    Ok(go_json_indent(&go_json(value)?, prefix, indent))
}

fn go_json_indent(text: &[u8], prefix: &str, indent: &str) -> Vec<u8> {
    let mut lines = Vec::new();
    let mut depth = 0;
    let mut in_text = false;
    let line = |lines: &mut Vec<u8>, depth: usize| {
        lines.push(b'\n');
        lines.extend_from_slice(prefix.as_bytes());
        lines.extend_from_slice(indent.repeat(depth).as_bytes());
    };
    for (i, &byte) in text.iter().enumerate() {
        if in_text {
            lines.push(byte);
            let slashes = text[..i].iter().rev().take_while(|&&b| b == b'\\').count();
            in_text = byte != b'"' || slashes % 2 == 1;
            continue;
        }
        match byte {
            b'{' | b'[' => {
                lines.push(byte);
                depth += 1;
                if !matches!(text.get(i + 1), Some(b'}' | b']')) {
                    line(&mut lines, depth);
                }
            }
            b'}' | b']' => {
                depth -= 1;
                if i > 0 && !matches!(text[i - 1], b'{' | b'[') {
                    line(&mut lines, depth);
                }
                lines.push(byte);
            }
            b',' => {
                lines.push(byte);
                line(&mut lines, depth);
            }
            b':' => lines.extend_from_slice(b": "),
            b' ' | b'\t' | b'\r' | b'\n' => {}
            _ => {
                in_text = byte == b'"';
                lines.push(byte);
            }
        }
    }
    lines
}
