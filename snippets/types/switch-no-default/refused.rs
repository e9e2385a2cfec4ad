// show
enum Level {
    Low,
    High,
    Urgent,
}

fn budget(level: Level) -> u32 {
    match level {
        Level::Low => 10,
        Level::High => 100,
    }
}
// end

fn main() {
    println!(
        "{}",
        budget(Level::Low) + budget(Level::High) + budget(Level::Urgent)
    );
}
