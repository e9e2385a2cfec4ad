// show
#[derive(Debug, Clone, Copy)]
pub enum Level {
    Low,
    High,
}

pub fn budget(level: Level) -> u32 {
    match level {
        Level::Low => 10,
        Level::High => 100,
    }
}
// end
