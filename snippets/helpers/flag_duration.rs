// needs: flags parse_duration duration_string
fn go_flag_duration(name: &str, default: std::time::Duration, usage: &str) -> std::time::Duration {
    let text = go_flag(name, go_duration_string(default), usage, "duration", |s| {
        go_parse_duration(s).ok().map(|_| s.to_string())
    });
    go_parse_duration(&text).unwrap_or(default)
}
