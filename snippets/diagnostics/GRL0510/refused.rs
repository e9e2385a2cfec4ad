// show
enum Level {
    Debug,
    Info,
    Error,
}

fn name(level: Level) -> &'static str {
    match level {
        Level::Debug => "debug",
        Level::Info => "info",
    }
}
// end

fn main() {
    for level in [Level::Debug, Level::Info, Level::Error] {
        name(level);
    }
}
