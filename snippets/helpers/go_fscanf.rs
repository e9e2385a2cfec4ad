// needs: go_sscanf

/// Go's fmt.Fscanf: values where the format has its verbs, from one line. Says how many were read, and what went wrong.
fn go_fscanf<E: From<std::io::Error>>(
    input: &mut dyn std::io::BufRead,
    format: &str,
    targets: &mut [&mut dyn GoScan],
) -> (i64, Option<E>) {
    let mut line = String::new();
    match input.read_line(&mut line) {
        Ok(_) => go_sscanf(
            line.trim_end_matches(['\n', '\r']),
            format.trim_end(),
            targets,
        ),
        Err(error) => (0, Some(error.into())),
    }
}
