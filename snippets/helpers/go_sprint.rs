// needs: go_printer

/// What Go's fmt.Sprint makes of the values: a space between two that are both no strings.
fn go_sprint(args: &[GoArg]) -> String {
    let mut out = String::new();
    for (i, arg) in args.iter().enumerate() {
        let is_text = |arg: &GoArg| matches!(arg.kind, GoKind::Text(_));
        if i > 0 && !is_text(arg) && !is_text(&args[i - 1]) {
            out.push(' ');
        }
        out.push_str(&GoSpec::default().value(arg, 'v', 0));
    }
    out
}
