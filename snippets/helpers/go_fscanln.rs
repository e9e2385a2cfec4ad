// needs: go_sscanln

/// Go's fmt.Fscanln: values on one line. Says how many were read, and what went wrong.
fn go_fscanln<E: From<std::io::Error>>(
    input: &mut dyn std::io::BufRead,
    targets: &mut [&mut dyn GoScan],
) -> (i64, Option<E>) {
    let mut line = String::new();
    match input.read_line(&mut line) {
        Ok(_) => go_sscanln(&line, targets),
        Err(error) => (0, Some(error.into())),
    }
}
