// show
#[derive(Debug, Clone, Copy)]
pub enum Level {
    Debug,
    Info,
    Error,
}

pub fn name(level: Level) -> &'static str {
    match level {
        Level::Debug => "debug",
        Level::Info => "info",
        Level::Error => "error",
    }
}
// end
