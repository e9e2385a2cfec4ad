use std::time::Duration;

// show
const MAX_RETRIES: u32 = 5;
const TIMEOUT: Duration = Duration::from_secs(30);
const BANNER: &str = "ready";

pub fn budget() -> Duration {
    println!("{BANNER}");
    TIMEOUT * MAX_RETRIES
}
// end
