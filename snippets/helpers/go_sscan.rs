// needs: go_scan

/// Go's fmt.Sscan: values with spaces or lines between them. Says how many were read, and what went wrong.
fn go_sscan<E: From<std::io::Error>>(
    text: &str,
    targets: &mut [&mut dyn GoScan],
) -> (i64, Option<E>) {
    let mut rest = text;
    for (count, target) in targets.iter_mut().enumerate() {
        rest = rest.trim_start();
        let read = if rest.is_empty() {
            Err("EOF")
        } else {
            target.scan(rest, 'v')
        };
        match read {
            Ok(end) => rest = &rest[end..],
            Err(error) => return (count as i64, Some(go_scan_error(error).into())),
        }
    }
    (targets.len() as i64, None)
}
