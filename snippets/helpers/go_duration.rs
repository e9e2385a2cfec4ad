/// A duration as Go prints it: `1h2m3.5s`, `1.5ms`, `0s`.
fn go_duration(duration: std::time::Duration) -> String {
    let nanos = duration.as_nanos();
    let in_unit = |unit: u128, digits: usize| {
        let text = format!("{}.{:0digits$}", nanos / unit, nanos % unit);
        String::from(text.trim_end_matches('0').trim_end_matches('.'))
    };
    match nanos {
        0 => String::from("0s"),
        1..1_000 => format!("{nanos}ns"),
        1_000..1_000_000 => format!("{}µs", in_unit(1_000, 3)),
        1_000_000..1_000_000_000 => format!("{}ms", in_unit(1_000_000, 6)),
        _ => {
            let minutes = nanos / 60_000_000_000;
            let seconds = format!("{:.9}", (nanos % 60_000_000_000) as f64 / 1e9);
            let seconds = seconds.trim_end_matches('0').trim_end_matches('.');
            match (minutes / 60, minutes % 60) {
                (0, 0) => format!("{seconds}s"),
                (0, minutes) => format!("{minutes}m{seconds}s"),
                (hours, minutes) => format!("{hours}h{minutes}m{seconds}s"),
            }
        }
    }
}
