use std::time::Duration;

// show
pub fn backoff(attempt: u32) -> Duration {
    let wait = Duration::from_millis(100) * attempt;
    wait.min(Duration::from_secs(5))
}

pub fn demo() {
    std::thread::sleep(Duration::from_nanos(10));
}
// end
