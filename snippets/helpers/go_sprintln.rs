// needs: go_printer

/// What Go's fmt.Sprintln makes of the values, without the line's end.
fn go_sprintln(args: &[GoArg]) -> String {
    let texts = args
        .iter()
        .map(|arg| GoSpec::default().value(arg, 'v', 0))
        .collect::<Vec<String>>();
    texts.join(" ")
}
