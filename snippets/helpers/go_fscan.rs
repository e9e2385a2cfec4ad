// needs: go_scan

/// Go's fmt.Fscan: values with spaces or lines between them. Says how many were read, and what went wrong.
fn go_fscan<E: From<std::io::Error>>(
    input: &mut dyn std::io::BufRead,
    targets: &mut [&mut dyn GoScan],
) -> (i64, Option<E>) {
    for (count, target) in targets.iter_mut().enumerate() {
        let read = match go_word(input) {
            Ok(word) if word.is_empty() => Err(go_scan_error("EOF")),
            Ok(word) => target.scan(&word, 'v').map_err(go_scan_error),
            Err(error) => Err(error),
        };
        if let Err(error) = read {
            return (count as i64, Some(error.into()));
        }
    }
    (targets.len() as i64, None)
}

/// The next word; what follows it stays unread.
fn go_word(input: &mut dyn std::io::BufRead) -> std::io::Result<String> {
    let mut word = Vec::new();
    while let Some(&byte) = input.fill_buf()?.first() {
        if byte.is_ascii_whitespace() && !word.is_empty() {
            break;
        }
        if !byte.is_ascii_whitespace() {
            word.push(byte);
        }
        input.consume(1);
    }
    Ok(String::from_utf8_lossy(&word).into_owned())
}
