// needs: go_scan

/// Go's fmt.Sscanln: values on one line. Says how many were read, and what went wrong.
fn go_sscanln<E: From<std::io::Error>>(
    text: &str,
    targets: &mut [&mut dyn GoScan],
) -> (i64, Option<E>) {
    let line = text.lines().next().unwrap_or("");
    let mut rest = line;
    for (count, target) in targets.iter_mut().enumerate() {
        rest = rest.trim_start();
        let read = match rest {
            "" => Err(if text.len() > line.len() {
                "unexpected newline"
            } else {
                "EOF"
            }),
            _ => target.scan(rest, 'v'),
        };
        match read {
            Ok(end) => rest = &rest[end..],
            Err(error) => return (count as i64, Some(go_scan_error(error).into())),
        }
    }
    let error = (!rest.trim().is_empty()).then(|| go_scan_error("expected newline").into());
    (targets.len() as i64, error)
}
